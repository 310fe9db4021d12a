import { BODY_KINDS } from '../../model/block.ts';
import type { Record } from '../../model/record.ts';
import type { Evidence } from '../../model/span.ts';

/** A sentence of a body with where it stands, and its words in lower case. */
export interface Sentence extends Evidence {
  words: ReadonlySet<string>;
}

/** Longer pages are compared to here only: aligning grows with the product of both lengths. */
const MOST = 400;

export function sentencesOf({ article }: Record): Sentence[] {
  const found: Sentence[] = [];
  for (const { kind, text, start } of article?.blocks ?? []) {
    if (!BODY_KINDS.has(kind)) continue;
    for (const { index, 0: piece } of text.matchAll(
      /\S[^.!?…]*(?:[.!?…](?!["”’')\]]*\s+["“‘'(]?\p{Lu})[^.!?…]*)*[.!?…]*["”’')\]]*/gu,
    )) {
      const exact = piece.trimEnd();
      const words = new Set(exact.toLowerCase().match(/[\p{L}\p{N}]+/gu));
      if (words.size > 0) found.push({ start: start + index, end: start + index + exact.length, exact, words });
      if (found.length === MOST) return found;
    }
  }
  return found;
}
