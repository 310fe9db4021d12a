import { BETWEEN, BODY } from '../body/decode.ts';
import { type Line, label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/**
 * "The scooter folds up quickly. Credit: Jane Doe": asked once the body is known, since a page of many pictures is held together by its captions.
 */
export const captionCredited: SegmentRule = {
  name: 'caption-credited',
  apply(page) {
    const { lines, states, document } = page;
    lines.forEach((line, i) => {
      // Without markup a headline is but a guess so far.
      const isTitle = line.kind === 'headline';
      if ((line.firm && states[i] !== BODY && !isTitle) || (isTitle && document.markup !== null)) return;
      if (!isCredited(line)) return;
      if (i === page.headline) page.headline = -1;
      line.firm = false;
      label(line, line.shape.words <= 6 ? 'credit' : 'caption', 'caption-credited', true);
      if (states[i] === BODY) states[i] = BETWEEN;
    });
  },
};

/** "… folds up quickly. Credit: Jane Doe", "… in their meadow.Photo by Jane Doe on Unsplash", "Jane Doe via Wikimedia Commons". */
const CREDITED =
  /(?:^|[\s.,;(|–—-]|(?<=\p{Ll})(?=[PCI]))(?:(?:photo|image|picture|video)? ?credits?:? ?|(?:photos?|images?|photographs?|pictures?|pics?|fotos?|bild)(?: (?:by|courtesy of)|:) ?|via )(?:© ?)?\p{Lu}[\p{L}.'’-]{1,20}(?:[ /,]{1,3}(?:\p{Lu}[\p{L}.'’-]{0,20}|of|the|on|via|and|&)){0,6}\)?\.?$/iu;
const COMMONS = /via (?:wikimedia commons|flickr|library of congress|unsplash|pexels|pixabay)$/;
const TAIL = 90;
/** What the tail of such a line holds. */
const MENTIONS = ['credit', 'photo', 'image', 'pic', 'foto', 'bild', 'via '];

/** "extended a $60 million |credit to Malawi|": money, not a picture. */
const LENT = /^\W*credits? (?:to|for|from|in|with)\b/i;

/** The line ends by saying who took the picture. */
export function isCredited({ plain, text, shape }: Line): boolean {
  if (shape.words > 60) return false;
  const tail = plain.slice(-TAIL);
  if (!MENTIONS.some((word) => tail.includes(word))) return false;
  if (COMMONS.test(plain)) return true;
  const match = CREDITED.exec(text.slice(-TAIL));
  if (match !== null && LENT.test(match[0])) return false;
  return match !== null && !/^\W*via/i.test(match[0]) && /\p{Lu}/u.test(match[0].replace(/^\W*\w+/, ''));
}
