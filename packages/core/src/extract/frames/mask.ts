import { addToFilter, filterOf, mayHave } from '../../lexicon/filter.ts';

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

/** A set of words that patterns ask for, in 93 bits: words that no pattern asks for are never in one. */
export interface WordMask {
  a: number;
  b: number;
  c: number;
}

const asked = new Map<string, number>();
/** A quick no for words that no pattern asks for. */
const mayBeAsked = filterOf([]);

/** The bits of words that a pattern asks for. Words may share a bit: a mask may let too much through, never too little. */
export function wordMaskOf(words: Iterable<string>): WordMask {
  const mask = { a: 0, b: 0, c: 0 };
  for (const word of words) {
    if (!asked.has(word)) {
      asked.set(word, asked.size % (3 * HALF));
      addToFilter(mayBeAsked, word);
    }
    addWord(mask, word);
  }
  return mask;
}

/** Adds a word to a mask; one that no pattern asks for adds nothing. */
export function addWord(mask: WordMask, word: string): void {
  const bit = mayHave(mayBeAsked, word) ? asked.get(word) : undefined;
  if (bit === undefined) return;
  if (bit < HALF) mask.a |= 1 << bit;
  else if (bit < 2 * HALF) mask.b |= 1 << (bit - HALF);
  else mask.c |= 1 << (bit - 2 * HALF);
}
