import type { Lineage } from '../../model/story.ts';
import type { Corpus } from '../corpus.ts';
import type { Digest } from '../digest/digest.ts';
import { indexProfiles } from './candidates.ts';
import { nameCopy } from './descent.ts';
import { type Family, findFamilies } from './families.ts';
import { Frontier } from './frontier.ts';
import type { Repeat } from './judge.ts';
import { findFirstTwin, findOriginal, rehostMarks } from './original.ts';
import { type Profile, profileOf } from './profile.ts';

/** One page's place among its copies; numbers are indexes of the corpus's digests. */
export interface Descent {
  /** The page that this one repeats; null for an original. */
  of: number | null;
  origin: number;
  copy: Lineage['copy'];
  similarity: number;
}

/** Who repeats whom, one entry a digest. */
export function traceCopies(corpus: Corpus): Descent[] {
  const { digests } = corpus;
  const descents = digests.map((_, index): Descent => ({ of: null, origin: index, copy: 'original', similarity: 1 }));
  // Of identical pages one stands for all, so that ten thousand copies are compared once.
  const twins = new Map<string, number[]>();
  digests.forEach(({ content }, index) => {
    const same = twins.get(content);
    if (same) same.push(index);
    else twins.set(content, [index]);
  });
  const standing = [...twins.values()].map((members) => findFirstTwin(members, (member) => digests[member]!.record));
  const profiles = standing.map((digest, index) => profileOf(digests[digest]!, index, corpus));
  for (const family of findFamilies(profiles, indexProfiles(profiles, corpus))) {
    descend(family, profiles, standing, descents);
  }
  for (const [n, members] of [...twins.values()].entries()) {
    const first = standing[n]!;
    for (const member of members) {
      if (member === first) continue;
      const copy = isSamePage(digests[member]!, digests[first]!) ? 'identical' : 'rehost';
      descents[member] = { of: first, origin: descents[first]!.origin, copy, similarity: 1 };
    }
  }
  return descents;
}

/** One text under one headline, with the same traces of the way that it came. */
function isSamePage(a: Digest, b: Digest): boolean {
  return a.headline.exact.join(' ') === b.headline.exact.join(' ') && rehostMarks(a.record) === rehostMarks(b.record);
}

/** Hangs every member below the original: by its own likeness to it if it has one, else through its likest kin. */
function descend(family: Family, profiles: readonly Profile[], standing: readonly number[], descents: Descent[]): void {
  const original = findOriginal(family, profiles);
  const placed = new Set<number>();
  const repeatsOf = new Map<number, Repeat[]>();
  for (const repeat of family.repeats) {
    for (const page of [repeat.a, repeat.b]) {
      const known = repeatsOf.get(page);
      if (known) known.push(repeat);
      else repeatsOf.set(page, [repeat]);
    }
  }
  const frontier = new Frontier<{ repeat: Repeat; parent: number; child: number }>(
    (x, y) =>
      (Number(y.parent === original) - Number(x.parent === original) ||
        y.repeat.similarity - x.repeat.similarity ||
        x.child - y.child ||
        x.parent - y.parent) < 0,
  );
  const place = (page: number) => {
    placed.add(page);
    for (const repeat of repeatsOf.get(page) ?? [])
      frontier.push({ repeat, parent: page, child: repeat.a === page ? repeat.b : repeat.a });
  };
  place(original);
  for (let next = frontier.pop(); next; next = frontier.pop()) {
    const { parent, child, repeat } = next;
    if (placed.has(child)) continue;
    place(child);
    descents[standing[child]!] = {
      of: standing[parent]!,
      origin: standing[original]!,
      copy: nameCopy(profiles[child]!, profiles[parent]!, repeat),
      similarity: Math.round(repeat.similarity * 1000) / 1000,
    };
  }
}
