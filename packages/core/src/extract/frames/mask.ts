/** A set of prepositions as bits: a pattern is held against a verb's surroundings hundreds of times a page. */
export interface Mask {
  low: number;
  high: number;
}

const bits = new Map<string, number>();

/** The bits of some words. Beyond sixty words they share the last bit: a mask may let too much through, never too little. */
export function maskOf(words: Iterable<string>): Mask {
  const mask = { low: 0, high: 0 };
  for (const word of words) {
    let bit = bits.get(word);
    if (bit === undefined) bits.set(word, (bit = Math.min(bits.size, 59)));
    if (bit < 30) mask.low |= 1 << bit;
    else mask.high |= 1 << (bit - 30);
  }
  return mask;
}

/** Have the two a word in common? */
export const meet = (a: Mask, b: Mask): boolean => (a.low & b.low) !== 0 || (a.high & b.high) !== 0;
