import type { Record } from '@dateline/core';
import type { Store } from '@dateline/core/store';
import { expect, test } from 'vitest';
import type { OpenEmpty } from '../contract.ts';
import { depositOf, entityOf, type Page, quoteOf, textOf } from '../fixtures.ts';

const PAGES: Page[] = [
  {
    id: 'a',
    headline: 'North withdraws from liaison office',
    body: 'The North withdrew its staff on Friday.',
    published: '2019-03-22',
    publisher: 'The Daily',
    path: 'a.txt',
    entities: [
      entityOf('prk', 'North Korea', { country: 'PRK', words: ['The North', 'Pyongyang'] }),
      entityOf('cho', 'Cho', { kind: 'person', title: 'Minister' }),
    ],
    quotes: [quoteOf('We regret it', 'the minister', { speakerResolved: 'Cho Myoung-gyon' })],
  },
  {
    id: 'b',
    headline: 'Staff return',
    body: 'Some staff of the North returned on Monday.',
    published: '2019-03-25',
    entities: [
      entityOf('prk', 'North Korea', { country: 'PRK', words: ['the North'] }),
      entityOf('cho', 'Cho', { kind: 'person', title: 'Former minister' }),
    ],
  },
  { id: 'c', headline: null, body: 'A page that gives neither date nor headline.' },
];

export function depositing(open: OpenEmpty): void {
  test('what goes in comes out: view, record, text, bytes', async () => {
    const store = await open();
    const deposit = depositOf(PAGES[0]!);
    expect(await store.deposit([deposit])).toEqual(['added']);
    const view = await store.article('a');
    expect(view).toMatchObject({ id: 'a', headline: 'North withdraws from liaison office', publisher: 'The Daily' });
    expect(view).toMatchObject({ published: '2019-03-22', quotes: 1, events: 0, path: 'a.txt', storyId: null });
    expect(view!.text).toBe(textOf(PAGES[0]!));
    expect(view!.record).toEqual(deposit.record);
    expect(view!.article).toEqual(deposit.record.article);
    expect(await store.raw('a')).toEqual({ bytes: deposit.raw, mediaType: 'text/plain' });
    expect(await store.quote('a:0')).toMatchObject({
      text: 'We regret it',
      articleId: 'a',
      n: 0,
      published: '2019-03-22',
    });
  });

  test('bytes that are not the text come back bit for bit', async () => {
    const store = await open();
    const raw = Uint8Array.from([0xef, 0xbb, 0xbf, 0x63, 0x61, 0x66, 0xe9, 0x00, 0xff]);
    const deposit = { ...depositOf(PAGES[0]!), raw, mediaType: 'text/html' };
    await store.deposit([{ ...deposit, record: { ...deposit.record, text: deposit.text } }]);
    expect(await store.raw('a')).toEqual({ bytes: raw, mediaType: 'text/html' });
    expect((await store.article('a'))!.record.text).toBe(deposit.text);
  });

  test.each([
    ['half a surrogate pair', 'a\ud800b'],
    ['NUL', 'a\0b words'],
    ['line ends, marks and signs of every kind', '\ufeffa\r\nb\u2028c\u00ad\u{1f600}e\u0301'],
  ])('a text with %s comes back unit for unit', async (_, body) => {
    const store = await open();
    const deposit = depositOf({ id: 'odd', headline: null, body });
    await store.deposit([deposit]);
    const version = await store.version();
    expect((await store.article('odd'))!.text).toBe(body);
    expect((await store.article('odd'))!.record).toEqual(deposit.record);
    expect(await store.deposit([deposit])).toEqual(['unchanged']);
    expect(await store.version()).toBe(version);
    await store.deposit([depositOf({ id: 'odd', headline: null, body: 'Later words.' })]);
    expect((await store.revisions('odd'))[0]!.text).toBe(body);
  });

  test('nothing is known of an id that is not there', async () => {
    const store = await open();
    for (const id of ['x', 'x:0', '', '%', "'"]) {
      expect(await store.article(id)).toBeNull();
      expect(await store.raw(id)).toBeNull();
      expect(await store.revisions(id)).toEqual([]);
      expect(await store.event(id)).toBeNull();
      expect(await store.quote(id)).toBeNull();
      expect(await store.entity(id)).toBeNull();
      expect(await store.story(id)).toBeNull();
    }
  });

  test('twice, three times, in another order: the same content and the same version', async () => {
    const store = await open();
    const deposits = PAGES.map(depositOf);
    expect(await store.deposit(deposits)).toEqual(['added', 'added', 'added']);
    const first = await contentOf(store);
    const version = await store.version();
    expect(await store.deposit(deposits)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    for (const deposit of deposits.toReversed()) expect(await store.deposit([deposit])).toEqual(['unchanged']);
    expect(await contentOf(store)).toEqual(first);
    expect(await store.version()).toBe(version);

    const shuffled = await open();
    for (const deposit of deposits.toReversed()) await shuffled.deposit([deposit]);
    expect(await contentOf(shuffled)).toEqual(first);
  });

  test('one document under two paths keeps the path that sorts first, in either order', async () => {
    for (const paths of [
      ['b/x.txt', 'a/x.txt'],
      ['a/x.txt', 'b/x.txt'],
    ]) {
      const store = await open();
      for (const path of paths) await store.deposit([depositOf({ ...PAGES[1]!, path })]);
      expect((await store.article('b'))!.path).toBe('a/x.txt');
      expect((await store.article('b'))!.record.path).toBe('a/x.txt');
      expect(await store.revisions('b')).toEqual([]);
    }
  });

  test('another text under the same id is a revision: the newest shows, the old is kept', async () => {
    const store = await open();
    const revised = { ...PAGES[0]!, headline: 'North quits office', quotes: [], entities: [] };
    await store.deposit(PAGES.map(depositOf));
    const version = await store.version();
    expect(await store.deposit([depositOf(revised)])).toEqual(['revised']);
    expect(await store.version()).not.toBe(version);
    expect((await store.article('a'))!.headline).toBe('North quits office');
    expect(await store.revisions('a')).toEqual([
      { articleId: 'a', n: 0, headline: 'North withdraws from liaison office', text: textOf(PAGES[0]!) },
    ]);
    expect((await store.quotes({})).total).toBe(0);
    expect((await store.search({ q: 'withdraws' })).total).toBe(0);
    expect((await store.search({ q: 'quits' })).total).toBe(1);
    expect(await store.entity('prk')).toMatchObject({ articles: 1, mentions: 1, articleIds: ['b'] });
    expect(await store.deposit([depositOf(revised), depositOf(PAGES[0]!)])).toEqual(['unchanged', 'unchanged']);
    expect(await store.revisions('a')).toHaveLength(1);
  });

  test('a revision that says it is older is kept behind the newer, in either order', async () => {
    const older = depositOf({ ...PAGES[0]!, headline: 'First words', modified: '2019-03-22' });
    const newer = depositOf({ ...PAGES[0]!, headline: 'Last words', modified: '2019-03-23' });
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const store = await open();
      await store.deposit(order);
      expect((await store.article('a'))!.headline).toBe('Last words');
      expect((await store.revisions('a')).map(({ headline }) => headline)).toEqual(['First words']);
    }
  });

  test('the same bytes read anew by a better pipeline replace what was read, and are no revision', async () => {
    const store = await open();
    await store.deposit([depositOf(PAGES[0]!)]);
    const version = await store.version();
    const better = depositOf(PAGES[0]!);
    better.record.entities = [entityOf('kor', 'South Korea')];
    expect(await store.deposit([better])).toEqual(['unchanged']);
    expect(await store.version()).not.toBe(version);
    expect((await store.entities({})).items.map(({ id }) => id)).toEqual(['kor']);
    expect(await store.revisions('a')).toEqual([]);
  });

  test('a batch is all or nothing', async () => {
    const store = await open();
    const broken = depositOf(PAGES[1]!);
    // A value that no column takes, in the middle of the batch.
    (broken.record.article as { publisher: unknown }).publisher = Symbol('broken');
    await expect(store.deposit([depositOf(PAGES[0]!), broken, depositOf(PAGES[2]!)])).rejects.toThrow();
    expect(await store.stats()).toEqual({ articles: 0, events: 0, quotes: 0, entities: 0, stories: 0, issues: 0 });
    expect(await store.deposit([depositOf(PAGES[0]!)])).toEqual(['added']);
  });

  test('an entity is summed over its articles, and shown as the latest of them has it', async () => {
    for (const pages of [PAGES, PAGES.toReversed()]) {
      const store = await open();
      await store.deposit(pages.map(depositOf));
      const { mentions, articles, articleIds, names } = (await store.entity('prk'))!;
      expect({ mentions, articles, articleIds, names }).toEqual({
        mentions: 3,
        articles: 2,
        articleIds: ['a', 'b'],
        names: ['The North', 'Pyongyang', 'the North'],
      });
      expect((await store.entity('cho'))!.title).toBe('Former minister');
    }
  });

  test('a document in which a stage gave up is kept with its issue', async () => {
    const store = await open();
    const deposit = depositOf({ id: 'd', body: 'Words.' });
    const record: Record = { ...deposit.record, article: null, issues: [{ name: 'stage-failed', message: 'No.' }] };
    await store.deposit([{ ...deposit, record }]);
    const view = await store.article('d');
    expect(view).toMatchObject({ headline: null, published: null, text: 'Words.' });
    expect(view!.record).toEqual(record);
    expect((await store.stats()).issues).toBe(1);
    expect((await store.search({ q: 'words' })).items.map(({ id }) => id)).toEqual(['d']);
  });
}

async function contentOf(store: Store) {
  const records: Record[] = [];
  for await (const record of store.records()) records.push(record);
  const { items: entities } = await store.entities({});
  return { records, entities, stats: await store.stats() };
}
