import { type Mask, type WordMask, wordMaskOf } from './mask.ts';
import type { Pattern } from './pattern.ts';

/** What a pattern can ask for beside words. */
export const OBJECT = 1;
export const CONTENT = 2;

/** What stands around a verb, for a quick look before a pattern is tried. */
export interface Around {
  preps: Mask;
  /** The words of its phrases, and its adjective. */
  words: WordMask;
  /** OBJECT, CONTENT. */
  has: number;
}

/** What the patterns of one verb ask for, eight numbers a pattern: two masks of prepositions, one of words, OBJECT and CONTENT. */
export type Sieve = Int32Array;
const ROW = 8;

export function sieveOf(patterns: readonly Pattern[]): Sieve {
  const sieve = new Int32Array(patterns.length * ROW);
  patterns.forEach(({ masks, words, adjective, directSet, particle, content }, index) => {
    const [first, second] = masks;
    const said = wordMaskOf(adjective === null ? words : [...words, adjective]);
    const asksObject = directSet !== null && particle === null;
    sieve.set(
      [
        first?.low ?? 0,
        first?.high ?? 0,
        second?.low ?? 0,
        second?.high ?? 0,
        said.a,
        said.b,
        said.c,
        (asksObject ? OBJECT : 0) | (content === null ? 0 : CONTENT),
      ],
      index * ROW,
    );
  });
  return sieve;
}

/** Index of the next pattern, from `from` on, that may fit; -1 when there is none. */
export function nextFitting(sieve: Sieve, { preps, words, has }: Around, from: number): number {
  const { low, high } = preps;
  const { a, b, c } = words;
  for (let at = from * ROW; at < sieve.length; at += ROW) {
    if ((sieve[at + 4]! & ~a) !== 0 || (sieve[at + 5]! & ~b) !== 0 || (sieve[at + 6]! & ~c) !== 0) continue;
    if ((sieve[at + 7]! & ~has) !== 0) continue;
    if (misses(sieve[at]!, sieve[at + 1]!, low, high) || misses(sieve[at + 2]!, sieve[at + 3]!, low, high)) continue;
    return at / ROW;
  }
  return -1;
}

/** Are prepositions asked for of which none is there? */
const misses = (askedLow: number, askedHigh: number, low: number, high: number): boolean =>
  (askedLow | askedHigh) !== 0 && (askedLow & low) === 0 && (askedHigh & high) === 0;
