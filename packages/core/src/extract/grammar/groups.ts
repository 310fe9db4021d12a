import type { Chunk, Noun } from './chunk.ts';

/** May this phrase be a subject or an object: not a time, not governed by a preposition? */
export const isTop = (chunk: Chunk | undefined): chunk is Noun =>
  chunk?.kind === 'noun' && chunk.prep === null && !chunk.time;

const LIST_CAP = 24;

/**
 * The coordinated phrases that begin with the phrase at chunk `start`: "A, B and C" -> three, "A, the leader of B," -> one.
 * Phrases with "of" between them belong to the one before. `lists`: commas alone join too (headlines: "US, Seoul discuss").
 */
export function readGroup(chunks: readonly Chunk[], start: number, end: number, lists = false): Noun[] {
  const first = chunks[start] as Noun;
  const group: Noun[] = [first];
  const byComma: Noun[] = [];
  let at = start + 1;
  while (at < end && group.length + byComma.length < LIST_CAP) {
    while (at < end && isOf(chunks[at]!)) at++;
    const joint = chunks[at];
    if (joint?.kind === 'comma') {
      const next = chunks[at + 1]?.kind === 'and' ? at + 2 : at + 1;
      const item = chunks[next];
      if (next >= end || !isItem(item, first)) break;
      if (next === at + 2) {
        group.push(...byComma.splice(0), item);
      } else byComma.push(item);
      at = next + 1;
      if (next === at + 1) break;
      continue;
    }
    if (joint?.kind === 'and' && joint.word !== 'but' && joint.word !== 'nor') {
      const item = chunks[at + 1];
      if (at + 1 >= end || !isItem(item, first)) break;
      group.push(...byComma.splice(0), item);
      at += 2;
      continue;
    }
    // "in Syria and" … a place between two items of a list: "officials in Iraq and militias"
    if (
      joint?.kind === 'noun' &&
      joint.prep !== null &&
      !BINDS.has(joint.prep) &&
      chunks[at + 1]?.kind === 'and' &&
      at + 2 < end &&
      isTop(chunks[at + 2]) &&
      first.prep === null
    ) {
      at++;
      continue;
    }
    break;
  }
  if (lists && byComma.length > 0) group.push(...byComma);
  return group;
}

/** "the summit between A and B", "attacked the port with missiles and drones": what is joined behind these stays with them. */
const BINDS = new Set(['between', 'with', 'by', 'against', 'for', 'despite', 'without', 'through', 'amid']);

const isOf = (chunk: Chunk) => chunk.kind === 'noun' && chunk.prep === 'of';

function isItem(chunk: Chunk | undefined, first: Noun): chunk is Noun {
  return (
    chunk?.kind === 'noun' && !chunk.time && (chunk.prep === null || (chunk.prep === first.prep && first.prep !== 'of'))
  );
}

/** Index of the last chunk of the kinds given in `[from, to)`, or -1. */
export function lastMark(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  kinds: ReadonlySet<Chunk['kind']>,
): number {
  for (let i = to - 1; i >= from; i--) if (kinds.has(chunks[i]!.kind)) return i;
  return -1;
}
