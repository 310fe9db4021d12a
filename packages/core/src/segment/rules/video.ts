import { type Line, label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** What a player says before its film runs. */
const PLAYER =
  /^(?:play video|watch video|(?:the )?video player(?: is loading\.?)?|(?:loading video|video loading)\.{0,3}|watch on youtube|now playing|this is a modal window\.?)$/;

/** "Play Video / Teenager wins chess title": the line below a player's own words, where it reads as a headline, names the film. */
export const video: SegmentRule = {
  name: 'video',
  apply({ lines }) {
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i]!;
      if (line.text.length > 40 || !PLAYER.test(line.plain)) continue;
      label(line, 'menu', 'video', true);
      const title = lines[i + 1]!;
      if (isTitle(title) && lines[i + 2] && title.copies === 1) label(title, 'related', 'video:title', true);
    }
  },
};

function isTitle({ firm, shape, markup, text }: Line): boolean {
  if (firm || shape.terminal || shape.colon || shape.small || shape.words < 3 || shape.words > 18) return false;
  return !/^h[1-2]$/.test(markup?.tag ?? '') && /^["'“‘«]?\p{Lu}/u.test(text);
}
