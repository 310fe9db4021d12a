import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { sampleBases } from './bases.ts';
import { bcubed } from './bcubed.ts';
import { dice } from './dice.ts';
import type { Base } from './forge.ts';
import { recordOf } from './record.ts';
import { retell, sentencesOf, type Telling } from './retell.ts';

const SIZES = [1, 1, 1, 2, 2, 3, 5];
const SEEDS = [1, 2, 3, 4, 5];
// The seeds tell of events that the sample tells of as well.
const bases = sampleBases().filter(({ id }) => !id.startsWith('seeds/'));
const topicOf = ({ id }: Base) => id.split('/')[0]!;
const topics = [...new Set(bases.map(topicOf))].map((topic) => bases.filter((base) => topicOf(base) === topic));

/** Articles on one topic: its events retold, with a common stock of background. */
function heapOf(topic: readonly Base[], seed: number, sizes: readonly number[]): Telling[] {
  const throws = dice(seed);
  const stock = throws.shuffle(topic.flatMap(sentencesOf)).slice(0, 20);
  const fresh = topic.map((base) => ({
    ...base,
    paragraphs: sentencesOf(base).filter((text) => !stock.includes(text)),
  }));
  return throws.shuffle(fresh.flatMap((base) => retell(base, throws.one(sizes), stock, throws)));
}

function score(tellings: readonly Telling[]) {
  const { lineage } = link(tellings.map(recordOf), loadLexicon());
  return bcubed(
    new Map(lineage.map(({ id, storyId }) => [id, storyId])),
    new Map(tellings.map(({ id, story }) => [id, story])),
  );
}

function mean(batches: readonly (readonly Telling[])[]): number {
  return batches.reduce((sum, batch) => sum + score(batch).f1, 0) / batches.length;
}

const large = topics.filter((topic) => topic.length >= 4);

test('stories inside one topic, without dates', () => {
  expect(mean(large.flatMap((topic) => SEEDS.map((seed) => heapOf(topic, seed, SIZES))))).toBeGreaterThanOrEqual(0.9);
});

test('a small batch in which every page has an event of its own', () => {
  expect(mean(large.flatMap((topic) => SEEDS.map((seed) => heapOf(topic, seed, [1]))))).toBeGreaterThanOrEqual(0.85);
});

test('no story reaches over two topics, and none is torn in a mixed batch', () => {
  for (const seed of SEEDS) {
    const batch = large.flatMap((topic) =>
      heapOf(topic, seed, SIZES).map((telling) => ({ ...telling, topic: topicOf(telling) })),
    );
    expect(score(batch).recall).toBeGreaterThanOrEqual(0.95);
    expect(score(batch.map((telling) => ({ ...telling, story: telling.topic }))).precision).toBe(1);
  }
});
