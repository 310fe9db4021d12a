/** A set of prepositions and particles as bits: a pattern is held against a verb's surroundings hundreds of times a page. */
export interface Mask {
  low: number;
  high: number;
}

const HALF = 31;
const bits = new Map<string, number>();

/** The bits of words that a pattern asks for. Beyond 62 words they share the last bit: a mask may let too much through, never too little. */
export function maskOf(words: Iterable<string>): Mask {
  const mask = { low: 0, high: 0 };
  for (const word of words) {
    if (!bits.has(word)) bits.set(word, Math.min(bits.size, 2 * HALF - 1));
    addTo(mask, word);
  }
  return mask;
}

/** Adds a word to a mask; one that no pattern asks for adds nothing. */
export function addTo(mask: Mask, word: string): void {
  const bit = bits.get(word);
  if (bit === undefined) return;
  if (bit < HALF) mask.low |= 1 << bit;
  else mask.high |= 1 << (bit - HALF);
}

/** One of 32 bits for a word: two sets of words whose bits do not meet have no word in common. */
export const bitOf = (word: string): number =>
  1 << ((word.length + 3 * word.charCodeAt(0) + 7 * word.charCodeAt(word.length - 1)) & 31);
