import { BODY } from '../body/decode.ts';
import { type Line, label } from '../page.ts';
import { isKnownName, isNamesOnly, leadLength, readNames } from '../wire/names.ts';
import type { SegmentRule } from './rule.ts';

/** How far above the headline and below the body's beginning a byline may stand. */
const ABOVE = 4;
const BELOW = 1;

/** A name that stands alone between headline and body, or beside the date there; "By" and the name on the line below. */
export const bylineBeside: SegmentRule = {
  name: 'byline-beside',
  apply(page) {
    const { lines, states, tools } = page;
    const first = states.indexOf(BODY);
    if (first < 0) return;
    const from =
      page.headline >= 0 && page.headline < first ? Math.max(0, page.headline - ABOVE) : Math.max(0, first - 8);
    for (let i = from; i < Math.min(lines.length, first + BELOW); i++) {
      const line = lines[i]!;
      const lead = leadLength(line.text, tools.names);
      if (lead >= line.text.length && line.shape.words <= 3) {
        const next = lines[i + 1];
        if (next && next.shape.words <= 12 && readNames(next.text, tools.names, true).length > 0) {
          label(line, 'byline', 'byline:lead', true);
          next.firm = false;
          label(next, 'byline', 'byline:below-lead', true);
          i++;
        }
        continue;
      }
      if (states[i] === BODY || line.firm) continue;
      if (line.copies > 4 || !isNamesOnly(line.text, tools.names)) continue;
      if (isBesideDate(lines, i) || (i > page.headline && isKnownName(line.text, tools.names)))
        label(line, 'byline', 'byline:beside', true);
    }
  },
};

function isBesideDate(lines: Line[], i: number): boolean {
  for (let k = i - 2; k <= i + 2; k++) if (lines[k]?.kind === 'timestamp') return true;
  return false;
}
