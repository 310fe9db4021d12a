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

/**
 * What the patterns of one verb ask for, eleven numbers a pattern: two masks of prepositions, one of words that must all be there, one of
 * words of which one must, OBJECT and CONTENT.
 */
export type Sieve = Int32Array;
const ROW = 11;

export function sieveOf(patterns: readonly Pattern[]): Sieve {
  const sieve = new Int32Array(patterns.length * ROW);
  patterns.forEach(({ masks, ends, adjective, directSet, particle, content }, index) => {
    const [first, second] = masks;
    const single = ends.filter(({ size }) => size === 1).flatMap((words) => [...words]);
    const said = wordMaskOf(adjective === null ? single : [...single, adjective]);
    const any = wordMaskOf(ends.find(({ size }) => size > 1) ?? []);
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
        any.a,
        any.b,
        any.c,
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
    if ((sieve[at + 10]! & ~has) !== 0) continue;
    const anyA = sieve[at + 7]!;
    const anyB = sieve[at + 8]!;
    const anyC = sieve[at + 9]!;
    if ((anyA | anyB | anyC) !== 0 && (anyA & a) === 0 && (anyB & b) === 0 && (anyC & c) === 0) continue;
    if (misses(sieve[at]!, sieve[at + 1]!, low, high) || misses(sieve[at + 2]!, sieve[at + 3]!, low, high)) continue;
    return at / ROW;
  }
  return -1;
}

/** Are prepositions asked for of which none is there? */
const misses = (askedLow: number, askedHigh: number, low: number, high: number): boolean =>
  (askedLow | askedHigh) !== 0 && (askedLow & low) === 0 && (askedHigh & high) === 0;
