import type { Digest } from './digest/digest.ts';
import { sketchOf } from './digest/sketch.ts';
import { CLASS_WEIGHT, EMPTY } from './digest/terms.ts';
import { findHouseLines, HOLDERS } from './house.ts';

/** How rare terms and sentences are among the distinct contents held. */
export interface Corpus {
  /** In the order of their keys. */
  digests: readonly Digest[];
  /** Weight of word `i` of a text: its class times its rarity; 0 to 1.5. */
  weigh(term: number, wordClass: number): number;
  /** Number of distinct contents that hold a stem. */
  spread(term: number): number;
  /** True when it is a batch out of a larger collection: pages on other matters stand around it, unseen. */
  isPart: boolean;
  /** True for a sentence that many otherwise different pages repeat. */
  isHouse(line: number): boolean;
}

/** Stands for the reports outside the batch, so that two pages alone still know rare words from others. */
const PRIOR = 50;

/** So many pages of nearly the same sentences count: a report that ten thousand pages took over has rare words all the same. */
const COPIES = 32;

/** Counts step up at powers of two only: one more document then changes few weights, and none that matter. */
function step(count: number): number {
  return count < 1 ? 0 : 2 ** Math.floor(Math.log2(count));
}

export function surveyCorpus(digests: readonly Digest[], isPart = false): Corpus {
  const spread = new Map<number, number>();
  const lineHolders = new Map<number, number[]>();
  const seen = new Set<string>();
  const alike = new Map<number, number>();
  let counted = 0;
  digests.forEach((digest, index) => {
    if (seen.has(digest.content)) return;
    seen.add(digest.content);
    const sketch = sketchOf(digest);
    const copies = Math.max(0, ...sketch.map((key) => alike.get(key) ?? 0));
    for (const key of sketch) alike.set(key, (alike.get(key) ?? 0) + 1);
    if (copies < COPIES) {
      counted++;
      for (const stem of new Set(digest.body.stems)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
    }
    for (const line of new Set(digest.lines)) {
      const holders = lineHolders.get(line);
      if (!holders) lineHolders.set(line, [index]);
      else if (holders.length < HOLDERS) holders.push(index);
    }
  });
  const total = Math.log(step(counted) + PRIOR);
  const rarity = (count: number) => (total - Math.log(step(count) + 1)) / (total - Math.LN2);
  const weigh = (term: number, wordClass: number) => {
    if (wordClass === EMPTY) return 0;
    return CLASS_WEIGHT[wordClass]! * Math.max(0.02, rarity(spread.get(term) ?? 1));
  };
  const house = findHouseLines(digests, lineHolders);
  return { digests, weigh, spread: (term) => spread.get(term) ?? 0, isPart, isHouse: (line) => house.has(line) };
}

/** The terms of a body that weigh most, heaviest first; equal weights by term, so that order tells nothing of arrival. */
export function rarestTerms({ body }: Digest, weigh: Corpus['weigh'], most: number, skip?: Uint8Array): number[] {
  const weights = new Map<number, number>();
  for (let i = 0; i < body.stems.length; i++) {
    if (skip?.[i]) continue;
    const weight = weigh(body.stems[i]!, body.classes[i]!);
    if (weight > (weights.get(body.stems[i]!) ?? 0)) weights.set(body.stems[i]!, weight);
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([term]) => term);
}
