import type { Vector } from './vectors.ts';

/** Two pages that have something in common; `a` < `b`. */
export interface Bond {
  a: number;
  b: number;
  likeness: number;
}

/** How many of a vector's heaviest terms look for company, how long a list they look through, and how many neighbours are kept. */
const SEEKING = 40;
const POSTINGS = 400;
const NEAREST = 30;

/** The nearest neighbours of each vector, from an inverted index of heavy terms: the sparse graph that stories are cut from. */
export function findBonds(
  vectors: readonly Vector[],
  likenessOf: (a: number, b: number) => number,
  least: number,
): Bond[] {
  const postings = new Map<number, { index: number; weight: number }[]>();
  const heaviest = vectors.map(({ terms, weights }) =>
    Array.from(terms, (term, i) => ({ term, weight: weights[i]! }))
      .sort((x, y) => y.weight - x.weight || x.term - y.term)
      .slice(0, SEEKING),
  );
  heaviest.forEach((terms, index) => {
    for (const { term, weight } of terms) {
      const holders = postings.get(term);
      if (!holders) postings.set(term, [{ index, weight }]);
      else if (holders.length < POSTINGS) holders.push({ index, weight });
    }
  });
  const bonds: Bond[] = [];
  const seen = new Set<number>();
  heaviest.forEach((terms, index) => {
    const scores = new Map<number, number>();
    for (const { term, weight } of terms) {
      for (const other of postings.get(term)!) {
        if (other.index !== index) scores.set(other.index, (scores.get(other.index) ?? 0) + weight * other.weight);
      }
    }
    const nearest = [...scores].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, NEAREST);
    for (const [other] of nearest) {
      const [a, b] = index < other ? [index, other] : [other, index];
      const pair = a * vectors.length + b;
      if (seen.has(pair)) continue;
      seen.add(pair);
      const likeness = likenessOf(a, b);
      if (likeness >= least) bonds.push({ a, b, likeness });
    }
  });
  return bonds;
}
