import { ingest, relinkStore, reprocess } from '@dateline/core/ingest';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lexicon } from './pages.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Talks</title><h1>Talks resume</h1><p>The sides met on Friday.</p>';
const FEED = `<rss><channel><title>Wire</title>
  <item><title>Talks</title><link>http://wire.test/1</link><description>The sides met.</description></item>
  <item><title>Grain</title><link>http://wire.test/2</link><description>Ships sailed.</description></item></channel></rss>`;

const bytes = (text: string) => new TextEncoder().encode(text);

async function fill(): Promise<void> {
  const sources = [
    { bytes: bytes(PAGE), path: 'talks.html', date: '2019-03-22' },
    { bytes: bytes(FEED), path: 'wire.xml' },
    { bytes: bytes('{"id":"one","text":"SEOUL, March 22 -- The ministers met on Friday."}'), format: 'jsonl' as const },
    { id: 'given', text: 'The envoy left Kaesong.', date: '2019-03-25', title: 'Envoy leaves' },
  ];
  expect(await ingest(store, sources, lexicon)).toMatchObject({ added: 5, failed: 0 });
}

async function recordsOf(): Promise<string> {
  const records = [];
  for await (const record of store.records()) records.push(record);
  return JSON.stringify(records);
}

test('what this version has read is not read again, and reads the same when it is', async () => {
  await fill();
  const [records, version] = [await recordsOf(), await store.version()];
  expect(await reprocess(store, lexicon)).toMatchObject({ changed: 0, same: 0, failed: 0 });
  expect(await reprocess(store, lexicon, { all: true })).toMatchObject({ changed: 0, same: 5, failed: 0 });
  expect(await recordsOf()).toBe(records);
  expect(await store.version()).toBe(version);
});

test('what an older version read is read anew: only what differs is written', async () => {
  await fill();
  const records = await recordsOf();
  for await (const kept of store.deposits()) {
    const article = kept.record.article!;
    const record =
      kept.record.id === 'one' ? { ...kept.record, article: { ...article, headline: 'Misread' } } : kept.record;
    await store.deposit([{ ...kept, record, pipeline: 'older' }]);
  }
  await relinkStore(store, lexicon);
  expect((await store.article('one'))!.headline).toBe('Misread');
  expect(await reprocess(store, lexicon)).toMatchObject({ changed: 1, same: 4, failed: 0 });
  expect(await recordsOf()).toBe(records);
  expect(await store.linked()).toBe(true);
  expect((await store.inventory()).pipelines).toHaveLength(1);
});
