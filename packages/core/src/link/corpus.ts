import type { Digest } from './digest/digest.ts';
import { CLASS_WEIGHT, EMPTY, NAME } from './digest/terms.ts';

/** How rare terms and sentences are among the distinct contents held. */
export interface Corpus {
  /** In the order of their keys. */
  digests: readonly Digest[];
  /** Weight of word `i` of a text: its class times its rarity; 0 to 1.5. */
  weigh(term: number, wordClass: number): number;
  /** Number of distinct contents that hold a stem. */
  spread(term: number): number;
  /** True for a sentence that many otherwise different pages repeat. */
  isHouse(line: number): boolean;
}

/** Stands for the reports outside the batch, so that two pages alone still know rare words from others. */
const PRIOR = 50;

/** Counts step up at powers of two only: one more document then changes few weights, and none that matter. */
function step(count: number): number {
  return count < 1 ? 0 : 2 ** Math.floor(Math.log2(count));
}

export function surveyCorpus(digests: readonly Digest[]): Corpus {
  const spread = new Map<number, number>();
  const lineHolders = new Map<number, number[]>();
  const seen = new Set<string>();
  digests.forEach((digest, index) => {
    if (seen.has(digest.content)) return;
    seen.add(digest.content);
    for (const stem of new Set(digest.body.stems)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
    for (const line of new Set(digest.lines)) {
      const holders = lineHolders.get(line);
      if (!holders) lineHolders.set(line, [index]);
      else if (holders.length < HOLDERS) holders.push(index);
    }
  });
  const total = Math.log(step(seen.size) + PRIOR);
  const rarity = (count: number) => (total - Math.log(step(count) + 1)) / (total - Math.LN2);
  const weigh = (term: number, wordClass: number) => {
    if (wordClass === EMPTY) return 0;
    return CLASS_WEIGHT[wordClass]! * Math.max(0.02, rarity(spread.get(term) ?? 1));
  };
  const house = findHouseLines(digests, lineHolders, weigh);
  return { digests, weigh, spread: (term) => spread.get(term) ?? 0, isHouse: (line) => house.has(line) };
}

/** So many holders of a sentence are enough to tell a template from a much-copied story. */
const HOLDERS = 6;
const FEWEST = 4;
const SAMPLE = 32;

/**
 * "Sign up for our newsletter and never miss a story.": a sentence of at least four pages whose rarest words have little in common.
 * Five rehosts of one report share their sentences too, but they share their rare words as well.
 */
function findHouseLines(
  digests: readonly Digest[],
  lineHolders: ReadonlyMap<number, number[]>,
  weigh: Corpus['weigh'],
): Set<number> {
  const seen = new Map<number, Page>();
  const pageOf = (index: number) => {
    let page = seen.get(index);
    if (!page) {
      const digest = digests[index]!;
      seen.set(index, (page = { rare: tellingTerms(digest, weigh), all: new Set(digest.body.stems) }));
    }
    return page;
  };
  const verdicts = new Map<string, boolean>();
  const house = new Set<number>();
  for (const [line, holders] of lineHolders) {
    if (holders.length < FEWEST) continue;
    const group = holders.join(' ');
    let verdict = verdicts.get(group);
    if (verdict === undefined) verdicts.set(group, (verdict = areStrangers(holders.map(pageOf))));
    if (verdict) house.add(line);
  }
  return house;
}

/** Names and numbers of headline and body; for a page with hardly any, its rarest words. */
function tellingTerms(digest: Digest, weigh: Corpus['weigh']): number[] {
  const facts = new Set<number>();
  for (const { stems, classes } of [digest.headline, digest.body]) {
    for (let i = 0; i < stems.length && facts.size < SAMPLE; i++) if (classes[i]! >= NAME) facts.add(stems[i]!);
  }
  return facts.size >= 3 ? [...facts] : rarestTerms(digest, weigh, SAMPLE);
}

interface Page {
  rare: number[];
  all: Set<number>;
}

/** Most pairs have less than half of one page's names and numbers in the other: even an excerpt's are all in its source. */
function areStrangers(pages: readonly Page[]): boolean {
  let pairs = 0;
  let strange = 0;
  for (let a = 0; a < pages.length; a++) {
    for (let b = a + 1; b < pages.length; b++) {
      const [less, more] = pages[a]!.all.size < pages[b]!.all.size ? [pages[a]!, pages[b]!] : [pages[b]!, pages[a]!];
      const both = less.rare.filter((term) => more.all.has(term)).length;
      pairs++;
      if (both < 0.45 * less.rare.length) strange++;
    }
  }
  return strange * 2 > pairs;
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
