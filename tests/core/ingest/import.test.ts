import { Readable } from 'node:stream';
import { exportStore } from '@dateline/core/export';
import { correct, importRecords, ingest, reprocess } from '@dateline/core/ingest';
import { loadLexicon } from '@dateline/core/lexicon';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, expect, test } from 'vitest';

const lexicon = loadLexicon();
const opened: Store[] = [];
afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));

const PAGES = [
  {
    id: 'seoul',
    date: '2019-03-22',
    text: 'Talks\n\nSouth Korean Foreign Minister Kang Kyung-wha met US envoy Stephen Biegun in Seoul on Friday.',
  },
  { id: 'odd', text: 'Half a sign \ud83d and NUL \0, "We go on," said the envoy of Italy.' },
  { id: 'page', html: '<h1>Storm over Rome</h1><p>Italian police arrested eleven protesters in Rome on Tuesday.</p>' },
];

async function empty(): Promise<Store> {
  const store = await openStore(':memory:');
  opened.push(store);
  return store;
}

async function filled(): Promise<Store> {
  const store = await empty();
  await ingest(store, PAGES, lexicon);
  return store;
}

async function linesOf(store: Store): Promise<string> {
  let text = '';
  for await (const piece of exportStore('jsonl', store)) text += piece;
  return text;
}

const bring = (store: Store, text: string) => importRecords(store, Readable.from([Buffer.from(text)]), lexicon);

test('an empty store exports the same bytes, and is whole', async () => {
  const from = await filled();
  const { items } = await from.events({});
  await correct(from, lexicon, 'reject', [items[0]!.id], { author: 'anna', at: '2026-03-01T09:00:00.000Z' });
  const lines = await linesOf(from);
  const to = await empty();
  expect(await bring(to, lines)).toMatchObject({ added: 3, failed: 0, issues: [] });
  expect(await linesOf(to)).toBe(lines);
  expect(await to.corrections()).toHaveLength(1);
  for await (const finding of to.checkup()) expect(finding).toBeNull();
  expect((await to.search({ q: 'biegun' })).total).toBeGreaterThan(0);
  expect(await bring(to, lines)).toMatchObject({ added: 0, unchanged: 3 });
  expect(await linesOf(to)).toBe(lines);
});

test('a store that holds something keeps it, and links the whole anew', async () => {
  const [from, to, all] = [await filled(), await empty(), await filled()];
  const own = { id: 'own', date: '2019-06-03', text: 'TOKYO -- Japan and France signed a treaty in Tokyo on Monday.' };
  await ingest(to, [own], lexicon);
  await ingest(all, [own], lexicon);
  await bring(to, await linesOf(from));
  expect(await linesOf(to)).toBe(await linesOf(all));
});

test('what was imported is not read anew: its own bytes never came', async () => {
  const to = await empty();
  await bring(to, await linesOf(await filled()));
  const before = await linesOf(to);
  expect(await reprocess(to, lexicon)).toMatchObject({ changed: 0, failed: 3 });
  expect(await linesOf(to)).toBe(before);
  expect(await ingest(to, PAGES.slice(0, 1), lexicon)).toMatchObject({ unchanged: 1 });
});

test('a line that is none is told with its number, and the rest comes in', async () => {
  const [line, ...rest] = (await linesOf(await filled())).trimEnd().split('\n');
  const moved = JSON.parse(line!);
  moved.text = `x${moved.text}`;
  const lines = ['{"kind":', '[]', '{"kind":"event","event":{}}', JSON.stringify(moved), '', ...rest];
  const to = await empty();
  const { added, failed, issues } = await bring(to, lines.join('\n'));
  expect({ added, failed }).toEqual({ added: 2, failed: 4 });
  expect(issues.map(({ id, name, message }) => [id, name, message])).toEqual([
    ['line 1', 'invalid-record', 'The line is not valid JSON.'],
    ['line 2', 'invalid-record', expect.stringMatching(/^It is no line of an export: /)],
    ['line 3', 'invalid-record', expect.stringMatching(/^It is no line of an export: event\./)],
    ['line 4', 'invalid-record', expect.stringMatching(/^The words of \w+\[\d+\] are not where the span points\.$/)],
  ]);
});
