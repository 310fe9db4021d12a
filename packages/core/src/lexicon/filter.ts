/** A quick no for a list of words: most words of a text are in none, and are told so by three of their letters instead of a hash table. */
export type WordFilter = Uint8Array;

const SLOTS = 8192;

export function filterOf(words: Iterable<string>): WordFilter {
  const filter = new Uint8Array(SLOTS);
  for (const word of words) filter[slotOf(word)] = 1;
  return filter;
}

/** False: the word is not in the list. True: it may be. */
export const mayHave = (filter: WordFilter, word: string): boolean => filter[slotOf(word)] === 1;

function slotOf(word: string): number {
  const { length } = word;
  const letters =
    word.charCodeAt(0) * 1031 + word.charCodeAt(length >> 1) * 257 + word.charCodeAt(length - 1) * 67 + length * 17;
  return letters & (SLOTS - 1);
}
