import type { Token } from '../../model/annotated.ts';
import { splitSentences } from '../sentences/index.ts';
import type { Marked } from './marks.ts';

/** A sentence as the narrator speaks it: marked stretches count as one word each, whatever sentences they hold. */
export interface Region {
  start: number;
  end: number;
  marked: Marked[];
  /** Tokens outside the marks, in order. */
  words: Token[];
}

/**
 * Cuts one block into regions. A stretch that ends in a full stop ends its region too, unless a reporting clause follows:
 * `"It is over." He left.` are two regions, `"Is it over?" he asked.` is one.
 * `outside` holds the block's tokens that stand outside all marks; `reports` tells whether words begin a reporting clause.
 */
export function regionsOf(
  text: string,
  offset: number,
  marked: readonly Marked[],
  outside: readonly Token[],
  reports: (words: readonly Token[], asked: boolean) => boolean,
): Region[] {
  const regions: Region[] = [];
  let next = 0;
  const push = (start: number, end: number) => {
    const inside: Marked[] = [];
    while (next < marked.length && marked[next]!.open < end) inside.push(marked[next++]!);
    if (start < end) regions.push({ start, end, marked: inside, words: tokensBetween(outside, start, end) });
  };
  for (const span of splitSentences(mask(text, offset, marked), offset)) {
    let start = span.start;
    for (let at = next; at < marked.length && marked[at]!.close < span.end; at++) {
      const { start: first, end: last, close } = marked[at]!;
      if (!/[.!?…]$/.test(text.slice(Math.max(first, last - 1) - offset, last - offset))) continue;
      if (!/^\s*(?:[—–-]+\s*)?[\p{Lu}“"«„‘]/u.test(text.slice(close - offset, close - offset + 8))) continue;
      const behind = marked[at + 1];
      const tells =
        behind !== undefined && behind.open < span.end && leads(text.slice(close - offset, behind.open - offset));
      // “I will go.” The minister shouted “Now!”: a full stop, and a clause that has words of its own.
      const apart = tells && text[Math.max(first, last - 1) - offset] === '.';
      if (!apart && reports(tokensBetween(outside, close, span.end).slice(0, 12), text[last - offset - 1] === '?'))
        continue;
      push(start, close);
      start = close;
    }
    push(start, span.end);
  }
  return regions;
}

/** Nothing but one clause stands between two stretches. */
const leads = (gap: string): boolean => gap.length < 80 && !/[.!?;]/.test(gap);

/** The tokens that begin within `[start, end)`. */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): Token[] {
  const first = lowerBound(tokens, start);
  return tokens.slice(first, lowerBound(tokens, end, first));
}

function lowerBound(tokens: readonly Token[], offset: number, from = 0): number {
  let low = from;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The text with each marked stretch turned into one word of the same length, which ends no sentence: in capitals when
 * its words begin with one, so that a sentence may begin there.
 */
function mask(text: string, offset: number, marked: readonly Marked[]): string {
  let masked = '';
  let at = 0;
  for (const { start, open, close } of marked) {
    const letter = /\p{Lu}/u.test(text[start - offset] ?? '') ? 'X' : 'x';
    masked += text.slice(at, open - offset) + letter.repeat(close - open);
    at = close - offset;
  }
  return masked + text.slice(at);
}
