import type { Store } from '@dateline/core/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenEmpty } from '../contract.ts';
import { canonicalOf, depositOf, linksOf, quoteOf } from '../fixtures.ts';

const LONG = `${'Nothing of note was said. '.repeat(30)}Then the envoy left the liaison office in Kaesong. ${'And nothing more. '.repeat(30)}`;

async function filled(open: OpenEmpty): Promise<Store> {
  const store = await open();
  await store.deposit([
    depositOf({ id: 'a', headline: 'Missiles tested', body: LONG, published: '2019-03-22' }),
    depositOf({
      id: 'b',
      headline: 'Café talks',
      body: 'The office opened. A liaison was named.',
      quotes: [quoteOf('The missile flew', 'the general', { speakerResolved: 'Pak Jong-chon' })],
    }),
  ]);
  await store.relink(linksOf([canonicalOf('launch', { text: 'The North fired a missile', type: 'THREATEN' })]));
  return store;
}

export function searching(open: OpenEmpty): void {
  const find = async (store: Store, q: string) =>
    (await store.search({ q })).items.map(({ kind, id }) => `${kind} ${id}`).sort();

  test('words, beginnings of words and phrases; all must occur', async () => {
    const store = await filled(open);
    expect(await find(store, 'missile')).toEqual(['article a', 'event launch', 'quote b:0']);
    expect(await find(store, 'MISSILES fired')).toEqual(['event launch']);
    expect(await find(store, 'liaison office')).toEqual(['article a', 'article b']);
    expect(await find(store, '"liaison office"')).toEqual(['article a']);
    expect(await find(store, '“liaison office”')).toEqual(['article a']);
    expect(await find(store, 'kaes*')).toEqual(['article a']);
    expect(await find(store, 'kaes')).toEqual([]);
    expect(await find(store, 'cafe')).toEqual(['article b']);
    expect(await find(store, 'pak')).toEqual(['quote b:0']);
    expect(await find(store, 'north korea threaten')).toEqual(['event launch']);
  });

  test('a snippet shows the words around the match, and marks them', async () => {
    const store = await filled(open);
    const { items } = await store.search({ q: '"liaison office" envoy' });
    const [{ snippet, marks, title, date }] = items as [(typeof items)[0]];
    expect(marks.map(([start, end]) => snippet.slice(start, end))).toEqual(['envoy', 'liaison office']);
    expect(snippet.startsWith('…')).toBe(true);
    expect(snippet.endsWith('…')).toBe(true);
    expect(snippet.length).toBeLessThan(300);
    expect({ title, date }).toEqual({ title: 'Missiles tested', date: '2019-03-22' });
  });

  test('an event leads to an article that tells it', async () => {
    const { items } = await (await filled(open)).search({ q: 'fired' });
    expect(items).toEqual([
      {
        kind: 'event',
        id: 'launch',
        articleId: 'a',
        title: 'THREATEN: North Korea, South Korea',
        snippet: 'The North fired a missile',
        marks: [[10, 15]],
        date: '2019-03-22',
      },
    ]);
  });

  test('the snippet of an event is the words of one source, never two run together', async () => {
    const store = await open();
    const told = (articleId: string, exact: string) => ({
      ...{ articleId, n: 0, status: 'happened' as const, date: null, reportedBy: [] },
      evidence: [{ start: 0, end: exact.length, exact }],
    });
    const text = 'The envoy left';
    const statements = [told('a', text), told('b', 'left the office in Kaesong')];
    await store.relink(linksOf([canonicalOf('left', { text, statements })]));
    const snippet = async (q: string) => (await store.search({ q })).items[0]!.snippet;
    expect(await snippet('left')).toBe('The envoy left');
    expect(await snippet('left kaesong')).toBe('left the office in Kaesong');
  });

  test('of a word that very many hold: those with it in the title come first, and walking on meets every one once', async () => {
    const store = await open();
    const page = (n: number, headline: string) => depositOf({ id: `p${n}`, headline, body: `Envoy number ${n} came.` });
    const titled = [0, 250, 499];
    const pages = Array.from({ length: 500 }, (_, n) => page(n, titled.includes(n) ? `Envoy ${n}` : 'Arrivals'));
    for (let n = 0; n < 500; n += 100) await store.deposit(pages.slice(n, n + 100));
    const met: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const found = await store.search({ q: 'envoy', limit: 200, ...(cursor === undefined ? {} : { cursor }) });
      expect(found.total).toBe(500);
      met.push(...found.items.map(({ id }) => id));
      cursor = found.cursor;
    }
    expect(met.slice(0, 3).sort()).toEqual(['p0', 'p250', 'p499']);
    expect([...met].sort()).toEqual(pages.map(({ record }) => record.id).sort());
  });

  test('a search for nothing finds nothing', async () => {
    const store = await filled(open);
    for (const q of ['', '   ', '"', '""', '*', '!?', '- -'])
      expect(await store.search({ q })).toEqual({ items: [], cursor: null, total: 0 });
  });

  test('no text of a query is an error', { timeout: 60_000 }, async () => {
    const store = await filled(open);
    const hostile = [
      '"',
      "'",
      'a" OR b',
      'NEAR(a b)',
      'title:x',
      '{title body}:x',
      '^a',
      'a AND',
      'NOT',
      '(',
      'a\0b',
      '-a',
      '+',
      'a*b',
      '\ud800',
      'é'.repeat(5000),
      "x'; drop table article; --",
    ];
    for (const q of hostile) await expect(store.search({ q })).resolves.toBeDefined();
    const pieces = fc.constantFrom(
      '"',
      '*',
      ' ',
      'AND',
      'NEAR',
      '(',
      ')',
      ':',
      '^',
      '-',
      'missile',
      'ü',
      '\0',
      '조선',
      '“',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 }), async (parts) => {
        const q = parts.join('');
        const { items } = await store.search({ q });
        await store.events({ q });
        await store.quotes({ q });
        for (const { snippet, marks } of items)
          for (const [start, end] of marks) expect(snippet.slice(start, end)).not.toBe('');
      }),
      { numRuns: 200, seed: 7 },
    );
  });
}
