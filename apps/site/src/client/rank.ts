import { shardOf, termsOf, wordsOf } from '../search/fold.ts';
import type { Manifest, Shard } from '../search/shapes.ts';

/** Entry numbers, best first. `partial`: none holds every word, so these hold some. */
export interface Ranked {
  entries: number[];
  partial: boolean;
}

/** A word in the title counts as much as this many elsewhere. */
const TITLE = 3;

/**
 * Ranks entries for a query: each word counts the more the rarer it is. The beginning of a word is enough; words of
 * joined scripts must hold every pair of signs.
 */
export async function rank(query: string, manifest: Manifest, shard: (n: number) => Promise<Shard>): Promise<Ranked> {
  const terms = new Set(
    wordsOf(query).flatMap((word) =>
      word.joined && [...word.folded].length > 1 ? termsOf(word).slice(0, -1) : termsOf(word),
    ),
  );
  const scores = new Map<number, { score: number; terms: number }>();
  for (const term of terms) {
    const held = holders(term, await shard(shardOf(term, manifest.shards)));
    const rarity = Math.log(1 + manifest.entries / held.size);
    for (const [entry, weight] of held) {
      const so = scores.get(entry) ?? { score: 0, terms: 0 };
      scores.set(entry, { score: so.score + rarity * weight, terms: so.terms + 1 });
    }
  }
  const all = [...scores].filter(([, { terms: held }]) => held === terms.size);
  const ranked = all.length ? all : [...scores];
  ranked.sort(([a, x], [b, y]) => y.terms - x.terms || y.score - x.score || a - b);
  return { entries: ranked.map(([entry]) => entry), partial: all.length === 0 && ranked.length > 0 };
}

/** Entries that hold the term or a word that begins with it, each with its best weight. */
function holders(term: string, shard: Shard): Map<number, number> {
  const held = new Map<number, number>();
  const prefixed = [...term].length > 1 || term.codePointAt(0)! > 0x2e7f;
  for (const [key, steps] of Object.entries(shard)) {
    const exact = key.length === term.length + 1;
    if (!key.startsWith(`_${term}`) || (!exact && !prefixed)) continue;
    let posting = 0;
    for (const step of steps) {
      posting += step;
      const weight = (posting % 2 ? TITLE : 1) * (exact ? 1 : 0.6);
      held.set(posting >> 1, Math.max(held.get(posting >> 1) ?? 0, weight));
    }
  }
  return held;
}
