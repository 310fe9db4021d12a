import { type Block, type BlockKind, BODY_KINDS } from '@dateline/core/model';
import { count } from '../lines/events.ts';
import { type Mark, markedSegments } from '../lines/marked.ts';
import { html, type Markup } from './markup.ts';

const GROUPS: Partial<Record<BlockKind, string>> = {
  headline: 'title',
  standfirst: 'title',
  subhead: 'title',
  byline: 'by',
  timestamp: 'by',
  source: 'place',
  caption: 'picture',
  credit: 'picture',
  table: 'body',
};

const groupOf = (kind: BlockKind) => GROUPS[kind] ?? (BODY_KINDS.has(kind) ? 'body' : 'beside');

/** How many blocks bear each label, in the colours they have below. */
export function legend(blocks: readonly Block[]): Markup {
  const counts = new Map<BlockKind, number>();
  for (const { kind } of blocks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const rows = [...counts].map(([kind, n]) => html`<li class="${groupOf(kind)}">${kind} ${n}</li>`);
  const marks = ['quote', 'entity', 'time', 'event'].map((name) => html`<li><mark class="${name}">${name}</mark></li>`);
  return html`<ul class="legend">${rows}${marks}</ul>`;
}

/** The page from top to bottom: each block with its place, its label, its words and the rule that labelled it. */
export function blockRows(text: string, blocks: readonly Block[], marks: readonly Mark[]): Markup[] {
  const inside = shareOut(blocks, marks);
  return blocks.map(({ kind, start, end, rule }, index) => {
    const words = markedSegments(text, start, end, inside[index]!).map(({ text: piece, tone }) =>
      tone === undefined ? html`<span>${piece}</span>` : html`<mark class="${tone}">${piece}</mark>`,
    );
    return html`<div class="block ${groupOf(kind)}" id="at-${start}"><span class="at">${start}</span>
<span class="label">${kind}</span><p dir="auto">${words}</p><span class="rule">${rule}</span></div>
`;
  });
}

/** The marks of each block. Both are in the order of the text but for marks of one kind following those of another. */
function shareOut(blocks: readonly Block[], marks: readonly Mark[]): Mark[][] {
  const shares = blocks.map((): Mark[] => []);
  for (const mark of marks) {
    for (let at = firstBehind(blocks, mark.start); at < blocks.length && blocks[at]!.start < mark.end; at++)
      shares[at]!.push(mark);
  }
  return shares;
}

/** Index of the first block that ends behind a place. */
function firstBehind(blocks: readonly Block[], place: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const sizeOf = (blocks: readonly Block[]) => count(blocks.length, 'block');
