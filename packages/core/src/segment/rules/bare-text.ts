import type { BlockKind } from '../../model/block.ts';
import { BODY } from '../body/decode.ts';
import { type Line, label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** Lines up to which a text without any body is a cutting rather than a page of menus. */
const FEW = 3;
/** What belongs to a report even where no page surrounds it. */
const OF_THE_REPORT: ReadonlySet<BlockKind | null> = new Set<BlockKind | null>([
  null,
  'headline',
  'standfirst',
  'byline',
  'timestamp',
  'crawl-prefix',
  'source',
  'end-mark',
  'email',
  'caption',
  'credit',
]);

/**
 * Text without any page around it, as it comes from a database, an archive or a clipboard: "Turkey has condemned the ban."
 * There is no furniture to tell the article from, so every line that reads as a sentence is the article.
 */
export const bareText: SegmentRule = {
  name: 'bare-text',
  apply({ document, lines, states }) {
    if (document.markup !== null || !isBare(lines)) return;
    const empty = !states.includes(BODY);
    lines.forEach((line, i) => {
      // Where the body rule found a body, only what ends as a sentence is added to it: not "* Kremlin calls for restraint".
      const fits = empty
        ? reads(line) || (lines.length <= FEW && line.shape.words >= 3) || lines.length === 1 // "Indonesian army", out of a list of names
        : reads(line) && line.shape.terminal;
      if (line.firm || !fits) return;
      label(line, 'paragraph', 'bare-text', true);
      states[i] = BODY;
    });
  },
};

/** No line is certain furniture, and most of the characters stand in sentences. */
function isBare(lines: readonly Line[]): boolean {
  let all = 0;
  let sentences = 0;
  for (const line of lines) {
    if (line.cue !== null || (line.firm && line.rule !== 'body' && !OF_THE_REPORT.has(line.kind))) return false;
    all += line.text.length;
    if (reads(line)) sentences += line.text.length;
  }
  return lines.length <= FEW || sentences > all * 0.7;
}

function reads({ shape: { words, terminal, capitals } }: Line): boolean {
  return terminal ? words >= 3 : words >= 8 && capitals < words * 0.6;
}
