import { type Block, type BlockKind, BODY_KINDS, type Span } from '@dateline/core/model';
import { wrapRows } from './wrap.ts';

/** One row of an article on the screen: a piece of its text, the mark of folded blocks, or space. */
export type ArticleRow =
  | { kind: 'text'; start: number; end: number; block: Block }
  | { kind: 'fold'; start: number; end: number; says: string }
  | { kind: 'space' };

/** Kinds that belong to the article though not to its body: shown, quietly, where they stand. */
const FURNITURE: ReadonlySet<BlockKind> = new Set([
  'headline',
  'standfirst',
  'byline',
  'timestamp',
  'caption',
  'credit',
  'source',
  'table',
]);

/**
 * Lays an article out in rows of `width` columns. Blocks that are neither body nor furniture (menus, share bars,
 * disclaimers) fold into one row that says what lies there, unless `open` or unless one of `spans` points into them.
 */
export function layOut(
  text: string,
  blocks: readonly Block[],
  width: number,
  open: boolean,
  spans: readonly Span[],
): ArticleRow[] {
  const rows: ArticleRow[] = [];
  let folded: Block[] = [];
  const endFold = (): void => {
    const [first] = folded;
    if (first)
      rows.push(
        { kind: 'fold', start: first.start, end: folded.at(-1)!.end, says: sayFold(folded) },
        { kind: 'space' },
      );
    folded = [];
  };
  for (const block of blocks) {
    const shown =
      open || BODY_KINDS.has(block.kind) || FURNITURE.has(block.kind) || spans.some((span) => touches(span, block));
    if (!shown) {
      folded.push(block);
      continue;
    }
    endFold();
    for (const { start, end } of wrapRows(text, block.start, block.end, width))
      rows.push({ kind: 'text', start, end, block });
    rows.push({ kind: 'space' });
  }
  endFold();
  if (rows.at(-1)?.kind === 'space') rows.pop();
  return rows;
}

export function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function sayFold(blocks: readonly Block[]): string {
  const kinds = [...new Set(blocks.map(({ kind }) => kind))];
  const named = kinds.length > 4 ? `${kinds.slice(0, 4).join(', ')} …` : kinds.join(', ');
  return `⋯ ${blocks.length} ${blocks.length === 1 ? 'line' : 'lines'} folded: ${named}`;
}
