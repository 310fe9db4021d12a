import { compiled } from '../../lexicon/lexicon.ts';
import type { BlockKind } from '../../model/block.ts';
import { takeCompanions } from '../body/companions.ts';
import { BODY, decode, IMPOSSIBLE } from '../body/decode.ts';
import { trimEdges } from '../body/edges.ts';
import { weigh } from '../body/questions.ts';
import { rescue } from '../body/rescue.ts';
import { placesLike, resume } from '../body/resume.ts';
import { takeLoneSubheads } from '../body/subheads.ts';
import { endTail } from '../body/tail.ts';
import { buildBodyModels } from '../body/weights.ts';
import { type Line, label, type Page } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/**
 * The article's own words: the best path of states over all lines (before, body, between, after), each state weighed by what the line
 * and its neighbourhood show. A line that an earlier rule is certain of is never body.
 */
export const body: SegmentRule = {
  name: 'body',
  apply(page) {
    const { lines } = page;
    const models = compiled(page.lexicon, buildBodyModels);
    const mode = page.document.markup === null ? 'text' : 'html';
    const scores = weigh(page, models);
    lines.forEach((line, i) => {
      if (line.firm) scores[i * 4 + BODY] = IMPOSSIBLE;
    });
    const path = decode(scores, models[mode].moves);
    trimEdges(lines, path);
    if (mode === 'html') takeCompanions(page, path);
    rescue(page, path);
    resume(page, path, placesLike(page, path));
    takeLoneSubheads(page, path);
    endTail(page, path);
    page.states = path;
    lines.forEach((line, i) => {
      if (path[i] === BODY) label(line, kindOf(line, i, page), 'body', true);
    });
  },
};

/** "Why it matters" is a subhead, "- a truce" a list item: by tag, or by form where there are no tags. */
function kindOf(line: Line, index: number, { lines }: Page): BlockKind {
  const { words, terminal, quoted } = line.shape;
  const tag = line.markup?.tag ?? '';
  if (/^h[1-6]$/.test(tag) && words <= 30) return 'subhead';
  if (tag === 'li' || tag === 'dd' || tag === 'dt' || (tag === '' && /^[-–—•*·▪►●◦‣✓✔] ?\S/.test(line.text) && !quoted))
    return 'list-item';
  if (tag === 'blockquote') return 'blockquote';
  const isLabel = line.markup !== null && line.markup.strong >= line.text.length * 0.9;
  const short = words <= 12 && !terminal && !/[,;]$/.test(line.text);
  if (short && (isLabel || (tag === '' && (lines[index + 1]?.shape.words ?? 0) > words))) return 'subhead';
  return 'paragraph';
}
