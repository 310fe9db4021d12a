import { BETWEEN, BODY } from '../body/decode.ts';
import { type Line, label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/**
 * "The scooter folds up quickly. Credit: Jane Doe": asked once the body is known, since a page of many pictures is held together by its captions.
 */
export const captionCredited: SegmentRule = {
  name: 'caption-credited',
  apply({ lines, states }) {
    lines.forEach((line, i) => {
      if ((line.firm && states[i] !== BODY) || line.kind === 'headline' || !isCredited(line)) return;
      line.firm = false;
      label(line, line.shape.words <= 6 ? 'credit' : 'caption', 'caption-credited', true);
      if (states[i] === BODY) states[i] = BETWEEN;
    });
  },
};

/** "… folds up quickly. Credit: Jane Doe", "… in their meadow.Photo by Jane Doe on Unsplash", "Jane Doe via Wikimedia Commons". */
const CREDITED =
  /(?:^|[\s.,;(|–—-]|(?<=\p{Ll})(?=[PCI]))(?:(?:photo|image|picture|video)? ?credits?:? ?|(?:photo|image|photograph|picture)(?: (?:by|courtesy of)|:) ?|via )(?:© ?)?\p{Lu}[\p{L}.'’-]{1,20}(?:[ /,]{1,3}(?:\p{Lu}[\p{L}.'’-]{0,20}|of|the|on|via|and|&)){0,6}\)?\.?$/iu;
const COMMONS = /via (?:wikimedia commons|flickr|library of congress|unsplash|pexels|pixabay)$/;
const TAIL = 90;

/** The line ends by saying who took the picture. */
function isCredited({ plain, text, shape }: Line): boolean {
  if (shape.words > 60) return false;
  const tail = plain.slice(-TAIL);
  if (!tail.includes('credit') && !tail.includes('photo') && !tail.includes('image') && !tail.includes('via '))
    return false;
  if (COMMONS.test(plain)) return true;
  const match = CREDITED.exec(text.slice(-TAIL));
  return match !== null && !/^\W*via/i.test(match[0]) && /\p{Lu}/u.test(match[0].replace(/^\W*\w+/, ''));
}
