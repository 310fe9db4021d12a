import { type Mask, type WordMask, wordMaskOf } from './mask.ts';
import type { Pattern } from './pattern.ts';

/** What a pattern can ask for beside words. */
export const OBJECT = 1;
export const CONTENT = 2;
/** One of several words, and prepositions of one kind or two. */
const ANY = 4;
const FIRST = 8;
const SECOND = 16;

/** What stands around a verb, for a quick look before a pattern is tried. */
export interface Around {
  preps: Mask;
  /** The words of its phrases, and its adjective. */
  words: WordMask;
  /** OBJECT, CONTENT. */
  has: number;
}

/**
 * What the patterns of one verb ask for, eleven numbers a pattern: which of OBJECT, CONTENT, ANY, FIRST and SECOND; a mask of words that
 * must all be there, one of words of which one must, and two of prepositions.
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
        (asksObject ? OBJECT : 0) |
          (content === null ? 0 : CONTENT) |
          ((any.a | any.b | any.c) === 0 ? 0 : ANY) |
          (asksPreps(first) ? FIRST : 0) |
          (asksPreps(second) ? SECOND : 0),
        said.a,
        said.b,
        said.c,
        any.a,
        any.b,
        any.c,
        first?.low ?? 0,
        first?.high ?? 0,
        second?.low ?? 0,
        second?.high ?? 0,
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
  const lacks = ~has & (OBJECT | CONTENT);
  for (let at = from * ROW; at < sieve.length; at += ROW) {
    const asks = sieve[at]!;
    if ((asks & lacks) !== 0) continue;
    if ((sieve[at + 1]! & ~a) !== 0 || (sieve[at + 2]! & ~b) !== 0 || (sieve[at + 3]! & ~c) !== 0) continue;
    if ((asks & ANY) !== 0 && (sieve[at + 4]! & a) === 0 && (sieve[at + 5]! & b) === 0 && (sieve[at + 6]! & c) === 0)
      continue;
    if ((asks & FIRST) !== 0 && (sieve[at + 7]! & low) === 0 && (sieve[at + 8]! & high) === 0) continue;
    if ((asks & SECOND) !== 0 && (sieve[at + 9]! & low) === 0 && (sieve[at + 10]! & high) === 0) continue;
    return at / ROW;
  }
  return -1;
}

const asksPreps = (mask: Mask | undefined): boolean => mask !== undefined && (mask.low | mask.high) !== 0;
