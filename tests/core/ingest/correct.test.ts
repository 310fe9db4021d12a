import { correct, ingest, undo } from '@dateline/core/ingest';
import { loadLexicon } from '@dateline/core/lexicon';
import { openStore, type Store } from '@dateline/core/store';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();
const anna = { author: 'anna', at: '2026-03-01T09:00:00.000Z' };
const page = (id: string, date: string, text: string) => ({
  bytes: new TextEncoder().encode(JSON.stringify({ id, date, text })),
  format: 'jsonl' as const,
});
const SEOUL = page(
  'seoul',
  '2019-03-22',
  'Talks in Seoul\n\nSouth Korean Foreign Minister Kang Kyung-wha met US envoy Stephen Biegun in Seoul on Friday.',
);
const TOKYO = page(
  'tokyo',
  '2019-06-03',
  'Talks in Tokyo\n\nJapanese Foreign Minister Taro Kono met French President Emmanuel Macron in Tokyo on Monday.',
);
const ROME = page(
  'rome',
  '2021-01-12',
  'Storm over Rome\n\nItalian police arrested eleven protesters in Rome on Tuesday.',
);

async function filled(): Promise<Store> {
  const store = await openStore(':memory:');
  await ingest(store, [SEOUL, TOKYO], lexicon);
  return store;
}
const eventOf = async (store: Store, article: string) => (await store.events({ article })).items[0]!;

test('merged events stay one when more is ingested, and fall apart when it is undone', async () => {
  const store = await filled();
  const ids = await Promise.all(['seoul', 'tokyo'].map(async (article) => (await eventOf(store, article)).id));
  expect(ids[0]).not.toBe(ids[1]);
  expect(await correct(store, lexicon, 'merge', ids, anna)).toMatchObject({ n: 1, kind: 'event', author: 'anna' });
  const one = await eventOf(store, 'seoul');
  expect(one.statements.map(({ articleId }) => articleId).sort()).toEqual(['seoul', 'tokyo']);
  await ingest(store, [ROME], lexicon);
  expect((await eventOf(store, 'tokyo')).id).toBe((await eventOf(store, 'seoul')).id);
  expect(await undo(store, lexicon, undefined, { ...anna, author: 'bo' })).toMatchObject({ undone: { author: 'bo' } });
  expect((await eventOf(store, 'tokyo')).id).not.toBe((await eventOf(store, 'seoul')).id);
  expect(await store.corrections()).toHaveLength(1);
  await store.close();
});

test('a rejected event is gone from the timeline and its article keeps it', async () => {
  const store = await filled();
  const { id } = await eventOf(store, 'seoul');
  await correct(store, lexicon, 'reject', [id], anna);
  expect(await store.event(id)).toBeNull();
  expect((await store.article('seoul'))!.record.events.length).toBeGreaterThan(0);
  await ingest(store, [ROME], lexicon);
  expect(await store.event(id)).toBeNull();
  await store.close();
});

test('merged stories are one, and a split takes an article out again', async () => {
  const store = await filled();
  const storyOf = async (id: string) => (await store.article(id))!.storyId!;
  await correct(store, lexicon, 'merge', [await storyOf('seoul'), await storyOf('tokyo')], anna);
  expect(await storyOf('seoul')).toBe(await storyOf('tokyo'));
  await correct(store, lexicon, 'split', [await storyOf('seoul'), 'tokyo'], anna);
  expect(await storyOf('seoul')).not.toBe(await storyOf('tokyo'));
  await store.close();
});

test('an article that a person calls a copy has the first one as its original', async () => {
  const store = await filled();
  await correct(store, lexicon, 'merge', ['tokyo', 'seoul'], anna);
  expect((await store.article('seoul'))!.lineage).toMatchObject({ duplicateOf: 'tokyo', originId: 'tokyo' });
  await correct(store, lexicon, 'reject', ['seoul'], anna);
  expect((await store.article('seoul'))!.lineage).toMatchObject({ duplicateOf: null, originId: 'seoul' });
  await store.close();
});

test.each([
  ['merge', ['seoul']],
  ['merge', ['seoul', 'nowhere']],
  ['split', ['seoul', 'tokyo']],
  ['reject', []],
] as const)('%s %j is refused and leaves nothing in the log', async (action, ids) => {
  const store = await filled();
  await expect(correct(store, lexicon, action, ids, anna)).rejects.toMatchObject({
    name: expect.stringMatching(/^(usage|not-found)$/),
  });
  expect(await store.corrections()).toEqual([]);
  await store.close();
});
