import type { Digest } from './digest.ts';
import { mixTerms } from './terms.ts';

/** Shorter sentences stand on too many pages. */
export const WORDS = 6;

/** Pages that share most of their sentences have one of three in common: each time the two sentences that come first, in another order. */
export function sketchOf({ body, lines }: Digest): Uint32Array {
  const own: number[] = [];
  for (let s = 0; s < lines.length; s++) {
    if (body.sentences[s + 1]! - body.sentences[s]! >= WORDS) own.push(lines[s]!);
  }
  const distinct = [...new Set(own)];
  if (distinct.length < 2) return new Uint32Array();
  return Uint32Array.from([1, 2, 3], (order) => {
    const [first, second] = distinct
      .map((line) => ({ line, place: stir(line ^ Math.imul(order, 0x9e3779b1)) }))
      .sort((a, b) => a.place - b.place || a.line - b.line);
    return mixTerms(mixTerms(order, first!.line), second!.line);
  });
}

export function stir(key: number): number {
  let mixed = Math.imul(key ^ (key >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
