import { type Block, type BlockKind, BODY_KINDS } from '@dateline/core/model';
import type { Layer } from './layers.ts';

/** A run of the page as it is shown: one block with its notes, or furniture folded away. */
export type Piece =
  | { shape: 'block'; block: Block; notes: number[] }
  | { shape: 'folded'; blocks: Block[]; notes: number[]; says: string };

/** Kinds that belong to the report without being its body: shown small, in place. */
const SHOWN: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'standfirst',
  'byline',
  'timestamp',
  'caption',
  'credit',
  'source',
  'table',
]);

/**
 * The page in its own order. Runs of furniture (menus, share bars, adverts, most-read lists) are folded, never dropped;
 * a run with notes is to be shown open.
 */
export function flowOf(blocks: readonly Block[], layers: readonly Layer[]): Piece[] {
  const pieces: Piece[] = [];
  const noted = new Set<number>();
  for (const block of blocks) {
    const told = layers.filter(({ kind, start, end }) => kind === 'event' && start < block.end && end > block.start);
    const notes = [...new Set(told.map(({ n }) => n))].filter((n) => !noted.has(n)).sort((a, b) => a - b);
    for (const n of notes) noted.add(n);
    // The headline stands above the page already, unless it is evidence.
    const shown =
      BODY_KINDS.has(block.kind) || SHOWN.has(block.kind) || (block.kind === 'headline' && notes.length > 0);
    if (shown) {
      pieces.push({ shape: 'block', block, notes });
      continue;
    }
    const last = pieces.at(-1);
    if (last?.shape === 'folded') {
      last.blocks.push(block);
      last.notes.push(...notes);
    } else pieces.push({ shape: 'folded', blocks: [block], notes, says: '' });
  }
  for (const piece of pieces) if (piece.shape === 'folded') piece.says = sayKinds(piece.blocks);
  return pieces;
}

/** "menu, share, 3 × related". */
function sayKinds(blocks: readonly Block[]): string {
  const counted = new Map<string, number>();
  for (const { kind } of blocks) counted.set(kind, (counted.get(kind) ?? 0) + 1);
  return [...counted].map(([kind, number]) => (number > 1 ? `${number} × ${sayKind(kind)}` : sayKind(kind))).join(', ');
}

/** "language-menu" -> "language menu". */
export function sayKind(kind: string): string {
  return kind.replaceAll('-', ' ');
}
