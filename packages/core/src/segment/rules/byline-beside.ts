import { BODY } from '../body/decode.ts';
import { type Line, label, type Page } from '../page.ts';
import { leadLength, readNames } from '../wire/names.ts';
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
      if (states[i] === BODY || (line.firm && line.kind !== 'timestamp') || line.kind === 'timestamp') continue;
      if (isNamesOnly(line, page) && (i > page.headline || isBesideDate(lines, i)))
        label(line, 'byline', 'byline:beside', true);
    }
  },
};

/** Names and their roles make up the line: "Jane Doe", "Jane Doe and Ali Khan, Staff Writers". */
function isNamesOnly(line: Line, { tools }: Page): boolean {
  if (line.shape.words > 16 || line.shape.terminal || line.copies > 4) return false;
  const names = readNames(line.text, tools.names);
  const [name] = names;
  if (!name || name.start > 2) return false;
  const covered = names.reduce((sum, each) => sum + each.name.length, 0);
  return covered >= line.text.length * 0.6 || (/^\s*[,|–—-]/.test(line.text.slice(name.end)) && line.shape.words <= 10);
}

function isBesideDate(lines: Line[], i: number): boolean {
  for (let k = i - 3; k <= i + 3; k++) if (lines[k]?.kind === 'timestamp') return true;
  return false;
}
