import { BEFORE, BODY } from '../body/decode.ts';
import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** What stands between headline and body and sums the story up: "* Deal is first major agreement", the page's own description, a subtitle. */
export const standfirst: SegmentRule = {
  name: 'standfirst',
  apply(page) {
    const { lines, states, headline } = page;
    let first = lines.findIndex((line, i) => states[i] === BODY && line.shape.words >= 12 && !isBullet(line.text));
    if (first < 0) first = states.indexOf(BODY);
    if (first < 0) return;
    const from = headline >= 0 && headline < first ? headline + 1 : Math.max(0, first - 6);
    for (let i = from; i < first; i++) {
      const line = lines[i]!;
      const bullet = isBullet(line.text) && line.shape.words >= 4;
      if (bullet && states[i] === BODY && line.markup === null) {
        line.firm = false;
        states[i] = BEFORE;
        label(line, 'standfirst', 'standfirst:bullet', true);
      } else if (
        !line.firm &&
        line.kind === null &&
        headline >= 0 &&
        headline < i &&
        (bullet || (line.shape.words >= 6 && line.shape.words <= 60 && line.shape.letters > line.text.length * 0.65))
      )
        label(line, 'standfirst', 'standfirst:below-headline');
    }
  },
};

const isBullet = (text: string) => /^[*•▪●·–—-] ?\p{L}/u.test(text);
