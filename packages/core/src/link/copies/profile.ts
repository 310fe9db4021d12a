import { type Corpus, rarestTerms } from '../corpus.ts';
import type { Digest } from '../digest/digest.ts';
import { mixTerms, NAME, NUMBER } from '../digest/terms.ts';

/** A digest seen against its corpus: what two pages are compared by. */
export interface Profile {
  digest: Digest;
  index: number;
  /** Weight of each word of the body; in house sentences 0 for all but numbers. */
  weights: Float64Array;
  mass: number;
  /** The mass with words that repeat within a sentence counted once. */
  distinctMass: number;
  /** Sentences that are no house's. */
  ownLines: number;
  /** The rarest terms, ascending: what candidates are found by. */
  keys: Uint32Array;
  /** A sample of the runs of five words, ascending. */
  runs: Uint32Array;
  /** True for a term that at least three other pages have as well. */
  isUsed(term: number): boolean;
  /** Names and numbers with their weight. */
  facts: Map<number, number>;
}

const KEYS = 48;
const RUN = 5;

export function profileOf(digest: Digest, index: number, corpus: Corpus): Profile {
  const { body, lines } = digest;
  const size = body.exact.length;
  const house = new Uint8Array(size);
  let ownLines = 0;
  for (let s = 0; s < lines.length; s++) {
    if (corpus.isHouse(lines[s]!)) house.fill(1, body.sentences[s], body.sentences[s + 1]);
    else ownLines++;
  }
  const weights = new Float64Array(size);
  const facts = new Map<number, number>();
  let mass = 0;
  let distinctMass = 0;
  let sentence = 0;
  const seen = new Set<number>();
  for (let i = 0; i < size; i++) {
    if (i === body.sentences[sentence]) {
      seen.clear();
      sentence++;
    }
    const stem = body.stems[i]!;
    const wordClass = body.classes[i]!;
    // "… earned 777 million dollars": the words are the house's, the number is the page's own.
    if (house[i] && wordClass !== NUMBER) continue;
    const weight = corpus.weigh(stem, wordClass);
    weights[i] = weight;
    mass += weight;
    if (!seen.has(stem)) distinctMass += weight;
    seen.add(stem);
    if (wordClass === NAME || wordClass === NUMBER) facts.set(stem, weight);
  }
  return {
    digest,
    index,
    weights,
    mass,
    distinctMass,
    ownLines,
    keys: Uint32Array.from(rarestTerms(digest, corpus.weigh, KEYS, house)).sort(),
    runs: sampleRuns(body.exact, house),
    isUsed: (term) => corpus.spread(term) > 3,
    facts,
  };
}

/** Every eighth run of five words, by hash: the same words give the same sample wherever they stand. */
function sampleRuns(exact: Uint32Array, house: Uint8Array): Uint32Array {
  const kept = new Set<number>();
  for (let i = 0; i + RUN <= exact.length; i++) {
    if (house[i]) continue;
    const run = runAt(exact, i, RUN);
    if ((run & 7) === 0) kept.add(run);
  }
  return Uint32Array.from(kept).sort();
}

export function runAt(exact: Uint32Array, start: number, length: number): number {
  let run = 0x2545f491;
  for (let i = start; i < start + length; i++) run = mixTerms(run, exact[i]!);
  return run;
}
