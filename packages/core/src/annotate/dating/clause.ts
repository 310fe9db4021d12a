import type { Meaning } from '../times/meaning.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import type { Expression } from '../times/read.ts';

/** A sentence as a run of pieces, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

const cut = new WeakMap<ReadBlock, Stretch[]>();

/** The sentences of a block's pieces; cut once for all who ask. */
export function stretchesOf(block: ReadBlock): readonly Stretch[] {
  let stretches = cut.get(block);
  if (!stretches) cut.set(block, (stretches = cutStretches(block)));
  return stretches;
}

function cutStretches({ reader }: ReadBlock): Stretch[] {
  const { pieces, text, offset } = reader;
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 0; i < pieces.length; i++) {
    const { lower } = pieces[i]!;
    if (lower !== '.' && lower !== '!' && lower !== '?') continue;
    const next = pieces[i + 1];
    if (next && (next.glued || !/^["“(\p{Lu}]/u.test(text.slice(next.start - offset, next.start - offset + 2))))
      continue;
    stretches.push({ from, to: i + 1 });
    from = i + 1;
  }
  if (from < pieces.length) stretches.push({ from, to: pieces.length });
  return stretches;
}

/** The time expressions that begin within a stretch. */
export function expressionsIn({ expressions }: ReadBlock, { from, to }: Stretch): Expression[] {
  const begin = firstFrom(expressions, from);
  return expressions.slice(begin, firstFrom(expressions, to, begin));
}

/** Index of the first expression that begins at or behind a piece; expressions are in text order. */
function firstFrom(expressions: readonly Expression[], piece: number, low = 0): number {
  let from = low;
  for (let to = expressions.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (expressions[middle]!.first < piece) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Every word and mark of a page, lower case: what lacks one of its words need not be looked for. */
export function wordsOf(blocks: readonly ReadBlock[]): Set<string> {
  const words = new Set<string>();
  for (const { reader } of blocks) for (const piece of reader.pieces) words.add(piece.lower);
  return words;
}

/** Piece at which a phrase ("liaison office", "u.s.") begins within a stretch, or -1. */
export function findPhrase(pieces: readonly Piece[], phrase: readonly string[], { from, to }: Stretch): number {
  for (let i = from; i + phrase.length <= to; i++) {
    let k = 0;
    while (k < phrase.length && pieces[i + k]!.lower === phrase[k]) k++;
    if (k === phrase.length) return i;
  }
  return -1;
}

/** A phrase of the lexicon as pieces are cut. */
export function splitPhrase(phrase: string): string[] {
  return phrase.match(/(?:\p{L}\.){2,}|\p{L}+|\d+|'s|\S/gu) ?? [];
}

/** A bare day of the week or one told from today, parts of them too: "Tuesday", "Tuesday night", "yesterday". */
export function isOfTheWeek(meaning: Meaning): boolean {
  if (meaning.is === 'part' && meaning.of) return isOfTheWeek(meaning.of);
  // "that night" is of the story told.
  if (meaning.is === 'deictic') return meaning.unit === 'D' && meaning.to !== 'THAT';
  return meaning.is === 'calendar' && meaning.weekday !== undefined && meaning.month === undefined;
}
