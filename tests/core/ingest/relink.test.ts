import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { correct, ingest, undo } from '@dateline/core/ingest';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Links } from '@dateline/core/link';
import { openStore, type Store } from '@dateline/core/store';
import { afterAll, expect, test } from 'vitest';
import { chronicle } from '../../quality/link/chronicle.ts';
import { dice } from '../../quality/link/dice.ts';
import { reportsOf } from '../link/reports.ts';

const lexicon = loadLexicon();
const folder = mkdtempSync(join(tmpdir(), 'dateline-relink-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** More than one batch: short reports, and the articles of an affair, every tenth of which comes twice, from two houses. */
const articles = [
  ...reportsOf(620, 1).map(({ date, ...report }) => (date === null ? report : { ...report, date })),
  ...chronicle(1)
    .articles.slice(0, 50)
    .flatMap((article, n) => [
      article,
      ...(n % 10 === 0 ? [{ ...article, id: `${article.id}-again`, text: `${article.text}\n\nShare this page.` }] : []),
    ]),
];

const linesOf = (chosen: typeof articles) =>
  chosen.map((article) => ({ text: JSON.stringify(article), format: 'jsonl' as const }));

async function linksOf(store: Store): Promise<Links> {
  const { lineage, stories, events } = await store.links();
  const byId = <Item extends { id: string }>(items: readonly Item[]) =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { lineage: byId(lineage), stories: byId(stories), events: byId(events) };
}

async function atOnce(): Promise<Links> {
  const store = await openStore(':memory:');
  await ingest(store, linesOf(dice(7).shuffle(articles)), lexicon);
  const links = await linksOf(store);
  await store.close();
  return links;
}

/** Ingests in a store that is opened for it, as another process would; says how many records linking read. */
async function ingestApart(path: string, chosen: typeof articles): Promise<number> {
  const store = await openStore(path);
  const { records } = store;
  let read = 0;
  store.records = async function* (ids) {
    for await (const record of records(ids)) {
      read++;
      yield record;
    }
  };
  await ingest(store, linesOf(chosen), lexicon);
  await store.close();
  return read;
}

test('a process goes on where another stopped: it reads what came since and its batches, and the links are the same', async () => {
  const expected = await atOnce();
  const path = join(folder, 'apart.db');
  const shuffled = dice(9).shuffle(articles);
  expect(await ingestApart(path, shuffled.slice(0, -6))).toBeGreaterThan(650);
  const read: number[] = [];
  for (const article of shuffled.slice(-6, -2)) read.push(await ingestApart(path, [article]));
  expect(Math.min(...read)).toBeLessThan(100);
  const store = await openStore(path);
  const [one, two] = (await store.links()).stories;
  const said = { author: 'ada', at: '2026-01-01T00:00:00Z' };
  const merge = await correct(store, lexicon, 'merge', [one!.id, two!.id], said);
  await ingestApart(path, shuffled.slice(-2, -1));
  const revised = { ...shuffled[0]!, text: `${shuffled[0]!.text}\n\nMore is not known.` };
  await ingestApart(path, [revised]);
  await undo(store, lexicon, merge.n, said);
  await store.close();
  const merged = await openStore(path);
  await ingestApart(path, shuffled.slice(-1));
  const fresh = await openStore(':memory:');
  await ingest(fresh, linesOf([...shuffled.slice(1), shuffled[0]!, revised]), lexicon);
  expect(await linksOf(merged)).toEqual(await linksOf(fresh));
  expect((await linksOf(merged)).lineage).toHaveLength(expected.lineage.length);
  await merged.close();
  await fresh.close();
}, 120_000);

test('documents that come one by one leave the links that all at once do, also when others write and people correct', async () => {
  expect(articles.length).toBeGreaterThan(650);
  const expected = await atOnce();
  const path = join(folder, 'store.db');
  const store = await openStore(path);
  const shuffled = dice(8).shuffle(articles);
  await ingest(store, linesOf(shuffled.slice(0, -8)), lexicon);
  for (const article of shuffled.slice(-8, -5)) await ingest(store, linesOf([article]), lexicon);
  const other = await openStore(path);
  await ingest(other, linesOf(shuffled.slice(-5, -4)), lexicon, { link: false });
  await ingest(store, linesOf(shuffled.slice(-4)), lexicon);
  await other.close();
  expect(await linksOf(store)).toEqual(expected);

  const [one, two] = [expected.stories[0]!, expected.stories.at(-1)!];
  const said = { author: 'ada', at: '2026-01-01T00:00:00Z' };
  const merge = await correct(store, lexicon, 'merge', [one.id, two.id], said);
  const storyOf = async (id: string) => (await store.article(id))!.storyId;
  expect(await storyOf(one.articleIds[0]!)).toBe(await storyOf(two.articleIds[0]!));
  await undo(store, lexicon, merge.n, said);
  expect(await linksOf(store)).toEqual(expected);
  await store.close();
}, 120_000);

test('several callers at a time link every document', async () => {
  const store = await openStore(':memory:');
  await Promise.all(articles.slice(-24).map((article) => ingest(store, linesOf([article]), lexicon)));
  const { lineage } = await store.links();
  expect(lineage.map(({ id }) => id).sort()).toEqual(
    articles
      .slice(-24)
      .map(({ id }) => id)
      .sort(),
  );
  expect(await store.linked()).toBe(true);
  await store.close();
});
