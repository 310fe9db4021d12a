/** A quick no for a list of words: most words of a text are in none, and are told so by three of their letters instead of a hash table. */
export type WordFilter = Uint8Array;

const SLOTS = 8192;

export function filterOf(words: Iterable<string>): WordFilter {
  const filter = new Uint8Array(SLOTS);
  for (const word of words) addToFilter(filter, word);
  return filter;
}

/** Adds a word to a filter that is still being filled. */
export function addToFilter(filter: WordFilter, word: string): void {
  filter[slotOf(word, 0, word.length)] = 1;
}

/** False: the word is not in the list. True: it may be. */
export const mayHave = (filter: WordFilter, word: string): boolean => filter[slotOf(word, 0, word.length)] === 1;

/** The same of the word at [start, end) of a text: most words need not be cut out. */
export const mayHaveAt = (filter: WordFilter, text: string, start: number, end: number): boolean =>
  filter[slotOf(text, start, end)] === 1;

function slotOf(text: string, start: number, end: number): number {
  const length = end - start;
  const letters =
    text.charCodeAt(start) * 1031 +
    text.charCodeAt(start + (length >> 1)) * 257 +
    text.charCodeAt(end - 1) * 67 +
    length * 17;
  return letters & (SLOTS - 1);
}
