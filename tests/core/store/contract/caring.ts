import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyStore, openStore, type Store } from '@dateline/core/store';
import { expect, test } from 'vitest';
import type { OpenEmpty } from '../contract.ts';
import { canonicalOf, depositOf, entityOf, linksOf, type Page, quoteOf } from '../fixtures.ts';

const PAGES: Page[] = [
  {
    id: 'a',
    headline: 'Talks open',
    body: 'They met on Friday.',
    published: '2019-03-22',
    entities: [entityOf('prk', 'North Korea', { words: ['The'] })],
    quotes: [quoteOf('They met', 'an official')],
  },
  { id: 'b', headline: 'Talks go on', body: 'They met again.', published: '2020-06', quotes: [] },
  { id: 'c', headline: null, body: 'Some day.' },
];

/** Offsets as they would be read: the fixtures leave them at the beginning of the text. */
function placed(page: Page) {
  const deposit = depositOf(page);
  for (const { mentions } of deposit.record.entities)
    for (const mention of mentions) Object.assign(mention, spanOf(deposit.text, mention.text));
  for (const quote of deposit.record.quotes) Object.assign(quote, spanOf(deposit.text, quote.text));
  return { ...deposit, pipeline: 'first', source: { url: 'http://news.test/a' } };
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

async function filled(open: OpenEmpty): Promise<Store> {
  const store = await open();
  await store.deposit(PAGES.map(placed));
  await store.deposit([placed({ ...PAGES[1]!, headline: 'Talks end', body: 'The met no more.' })]);
  await store.relink(linksOf([canonicalOf('e1'), canonicalOf('e2', { statements: [] })], ['a', 'b', 'c']));
  return store;
}

async function everything(store: Store) {
  const [records, deposits, findings] = [[], [], []] as [unknown[], unknown[], unknown[]];
  for await (const record of store.records()) records.push(record);
  for await (const deposit of store.deposits()) deposits.push(deposit);
  for await (const finding of store.checkup()) findings.push(finding);
  const { items: entities } = await store.entities({});
  const { items: hits } = await store.search({ q: 'talks' });
  const { items: events } = await store.events({});
  return {
    records,
    deposits,
    findings,
    entities,
    hits: hits.map(({ id }) => id).sort(),
    events,
    links: await store.links(),
  };
}

export function caring(open: OpenEmpty): void {
  test('every revision comes back as it was deposited, with its pipeline and what was said of it', async () => {
    const store = await filled(open);
    const { deposits } = (await everything(store)) as { deposits: ReturnType<typeof placed>[] };
    expect(deposits.map(({ record }) => record.id)).toEqual(['a', 'b', 'b', 'c']);
    expect(deposits[0]).toEqual(placed(PAGES[0]!));
    const old = [];
    for await (const { record } of store.deposits({ notBy: 'first' })) old.push(record.id);
    expect(old).toEqual([]);
    await store.deposit([{ ...placed(PAGES[2]!), pipeline: 'second' }]);
    for await (const { record } of store.deposits({ notBy: 'second' })) old.push(record.id);
    expect(old).toEqual(['a', 'b', 'b']);
  });

  test('a version of the pipeline that reads the same is noted, and changes nothing else', async () => {
    const store = await filled(open);
    const version = await store.version();
    expect(await store.deposit([{ ...placed(PAGES[0]!), pipeline: 'second' }])).toEqual(['unchanged']);
    expect(await store.version()).toBe(version);
    expect((await store.inventory()).pipelines).toEqual([
      { version: 'first', revisions: 3 },
      { version: 'second', revisions: 1 },
    ]);
  });

  test('a store says how large it is and what days it covers', async () => {
    const store = await filled(open);
    expect(await store.inventory()).toMatchObject({ revisions: 4, from: '2019-03-22', to: '2020-06-30', linked: true });
    const { bytes } = await store.inventory();
    expect(bytes === null || bytes > 1000).toBe(true);
    expect(await (await open()).inventory()).toMatchObject({ revisions: 0, pipelines: [], from: null, to: null });
  });

  test('nothing is wrong with a sound store, and repairing it changes nothing that is read', async () => {
    const store = await filled(open);
    const before = await everything(store);
    expect(before.findings).toEqual([]);
    expect(await store.repair()).toBe(3);
    expect(await store.linked()).toBe(false);
    await store.relink(await store.links());
    expect(await everything(store)).toEqual(before);
  });

  test('words that are not where their span points are found', async () => {
    const store = await filled(open);
    const wrong = placed({ ...PAGES[0]!, id: 'wrong' });
    wrong.record.quotes[0]!.start += 1;
    await store.deposit([wrong]);
    const { findings } = await everything(store);
    expect(findings).toContainEqual({
      check: 'spans',
      problem: 'Text 0: the words of quotes[0] are not where the span points.',
      id: 'wrong',
      repairable: false,
    });
  });

  test('pruning takes what is old and keeps the rest in step', async () => {
    const store = await filled(open);
    const request = { before: '2020-01-01', revisions: true };
    expect(await store.prune(request, { dryRun: true })).toEqual({ articles: 1, revisions: 2 });
    expect((await store.stats()).articles).toBe(3);
    expect(await store.prune(request)).toEqual({ articles: 1, revisions: 2 });
    expect(await store.article('a')).toBeNull();
    expect(await store.revisions('b')).toEqual([]);
    expect((await store.article('b'))!.headline).toBe('Talks end');
    expect(await store.entity('prk')).toBeNull();
    expect(await store.stats()).toMatchObject({ articles: 2, quotes: 0, entities: 0 });
    await store.relink({ lineage: [], stories: [], events: [] });
    expect((await everything(store)).findings).toEqual([]);
    const next = placed({ ...PAGES[1]!, headline: 'Talks anew', body: 'They met once more.' });
    expect(await store.deposit([next, placed(PAGES[0]!)])).toEqual(['revised', 'added']);
    expect((await store.article('b'))!.headline).toBe('Talks anew');
    expect((await store.prune({ revisions: true })).revisions).toBe(1);
    expect(await store.prune({ before: '1900-01-01' })).toEqual({ articles: 0, revisions: 0 });
  });

  test('a backup is a whole store in one file, and goes back into an empty one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-backup-'));
    const store = await filled(open);
    const before = await everything(store);
    const path = join(folder, 'copy.db');
    await store.backup(path);
    await expect(store.backup(path)).rejects.toMatchObject({ name: 'store-unwritable' });
    const copy = await openStore(path);
    expect(await everything(copy)).toEqual(before);
    const back = await open();
    expect(await copyStore(copy, back)).toBe(4);
    expect(await everything(back)).toEqual(before);
    await copy.close();
    rmSync(folder, { recursive: true });
  });
}
