import type { Corpus } from '../corpus.ts';
import type { Profile } from './profile.ts';

/** Pairs worth comparing, from an inverted index of rare terms and sampled runs: never all pairs. */
export interface Candidates {
  /** Indexes of profiles, most promising first. */
  of(profile: Profile): number[];
}

/** A posting list keeps its first holders by key order; a copy meets those, and through them its family. */
const POSTINGS = 40;
const MOST = 24;

export function indexProfiles(profiles: readonly Profile[], corpus: Corpus): Candidates {
  const byKey = new Map<number, number[]>();
  const byRun = new Map<number, number[]>();
  const post = (postings: Map<number, number[]>, term: number, index: number) => {
    const holders = postings.get(term);
    if (!holders) postings.set(term, [index]);
    else if (holders.length < POSTINGS) holders.push(index);
  };
  for (const { index, keys, runs } of profiles) {
    for (const key of keys) post(byKey, key, index);
    for (const run of runs) post(byRun, run, index);
  }
  return {
    of(profile) {
      const scores = new Map<number, number>();
      const count = (holders: number[] | undefined, weight: number) => {
        if (!holders || holders.length < 2) return;
        for (const other of holders) scores.set(other, (scores.get(other) ?? 0) + weight);
      };
      for (const key of profile.keys) count(byKey.get(key), 1 / (1 + Math.log2(1 + corpus.spread(key))));
      for (const run of profile.runs) count(byRun.get(run), 1);
      scores.delete(profile.index);
      return [...scores]
        .filter(([, score]) => score >= 0.75)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, MOST)
        .map(([index]) => index);
    },
  };
}
