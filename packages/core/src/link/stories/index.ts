import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Correction } from '../../model/correction.ts';
import type { Story } from '../../model/story.ts';
import { hash } from '../../read/identity.ts';
import type { Descent } from '../copies/index.ts';
import type { Corpus } from '../corpus.ts';
import { type Anchors, correctGroups } from '../corrections/index.ts';
import { agglomerate } from './agglomerate.ts';
import { findCompilations } from './compilations.ts';
import { describeStory } from './describe.ts';
import { type Bond, findBonds } from './neighbours.ts';
import { cosine, vectorsOf } from './vectors.ts';
import { publishedDay, timeFactor } from './when.ts';

export type StoryDraft = Omit<Story, 'eventIds'> & {
  /** Indexes of the corpus's digests, originals and copies. */
  members: number[];
};

/** How much likelier than its surroundings two groups must be on average to be one story. */
const ONE_STORY = 0.052;
/** What a pair without a bond counts: a little below the surroundings. */
const UNBONDED = -0.01;

/** Groups pages into stories. Only originals are compared; copies follow theirs. */
export function groupStories(
  corpus: Corpus,
  descents: readonly Descent[],
  lexicon: Lexicon,
  corrections: readonly Correction[] = [],
): StoryDraft[] {
  const originals = descents.flatMap(({ origin }, index) => (origin === index ? [index] : []));
  const digests = originals.map((index) => corpus.digests[index]!);
  const vectors = vectorsOf(digests, corpus, lexicon);
  const days = digests.map(({ record }) => publishedDay(record));
  const bonds = findBonds(vectors, (a, b) => cosine(vectors[a]!, vectors[b]!) * timeFactor(days[a]!, days[b]!), 0.02);
  const compilations = findCompilations(digests, bonds);
  const own =
    compilations.size === 0 ? bonds : bonds.filter(({ a, b }) => !compilations.has(a) && !compilations.has(b));
  const found = agglomerate(vectors.length, standOut(own, vectors.length, corpus.isPart), ONE_STORY, UNBONDED);
  const followers = new Map<number, number[]>();
  descents.forEach(({ origin }, index) => {
    const known = followers.get(origin);
    if (known) known.push(index);
    else followers.set(origin, [index]);
  });
  // A copy cannot leave its original: who takes it out of the story takes both.
  const isMeant = (at: number, anchors: Anchors) =>
    followers.get(originals[at]!)!.some((index) => anchors.has(corpus.digests[index]!.record.id));
  const groups = correctGroups(found, corrections, isMeant);
  return groups.map((group) => {
    const seed = group
      .map((at) => ({ day: days[at] ?? Number.POSITIVE_INFINITY, key: digests[at]!.key }))
      .reduce((first, next) =>
        next.day < first.day || (next.day === first.day && next.key < first.key) ? next : first,
      );
    const members = group.flatMap((at) => followers.get(originals[at]!)!);
    const described = describeStory(
      group,
      vectors,
      digests,
      members.map((index) => corpus.digests[index]!.record),
    );
    return { id: hash(`story ${seed.key}`), ...described, members };
  });
}

const FROM = 1;
const TO = 27;
/** In a small batch the ring begins after so large a share of it. */
const NEARER = 0.1;
/** How like a page those are thought to be that its batch was taken from. */
const BEYOND = 0.03;

/**
 * A likeness of 0.2 is much among pages on many things and nothing among pages that all speak of one country. What counts is how far
 * a pair stands out from each page's surroundings: its second to twenty-seventh neighbours.
 */
function standOut(bonds: readonly Bond[], size: number, isPart: boolean): Bond[] {
  const near = Array.from({ length: size }, (): number[] => []);
  for (const { a, b, likeness } of bonds) {
    near[a]!.push(likeness);
    near[b]!.push(likeness);
  }
  const surroundings = near.map((likenesses) => {
    const from = isPart ? FROM : Math.min(FROM, Math.round((size - 1) * NEARER));
    const to = isPart ? TO : Math.min(TO, size - 1);
    if (to <= from) return 0;
    const ring = likenesses.sort((x, y) => y - x).slice(from, to);
    const unseen = isPart ? (to - from - ring.length) * BEYOND : 0;
    return ring.reduce((total, likeness) => total + likeness, unseen) / (to - from);
  });
  return bonds.map(({ a, b, likeness }) => ({ a, b, likeness: likeness - (surroundings[a]! + surroundings[b]!) / 2 }));
}
