import type { Page, Paging } from '@dateline/core/store';
import { expect, test } from 'vitest';
import type { OpenEmpty } from '../contract.ts';
import { canonicalOf, depositOf, entityOf, linksOf, quoteOf } from '../fixtures.ts';

const COUNT = 23;

/** Days repeat, so that pages end between equals; every fifth is undated. */
function pageNumber(n: number) {
  const id = `p${String(n).padStart(2, '0')}`;
  return {
    id,
    headline: `Report ${id}`,
    body: 'The ministers met again.',
    ...(n % 5 === 0 ? {} : { published: `2019-03-0${1 + (n % 3)}` }),
    entities: [entityOf(`e${n % 7}`, `Name ${n % 7}`)],
    quotes: [quoteOf('We met', 'the minister'), quoteOf('We shall meet', 'the minister')],
  };
}

const events = Array.from({ length: COUNT }, (_, n) =>
  canonicalOf(`event-${n}`, { date: n % 5 === 0 ? null : `2019-03-0${1 + (n % 3)}`, weight: (n % 4) / 4 }),
);

async function filled(open: OpenEmpty) {
  const store = await open();
  await store.deposit(Array.from({ length: COUNT }, (_, n) => depositOf(pageNumber(n))));
  await store.relink(linksOf(events));
  return store;
}

/** Walks all pages of three. */
async function walk<Item>(list: (paging: Paging) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ cursor, limit: 3 });
    items.push(...page.items);
    if (page.cursor === null) return items;
    expect(page.items).toHaveLength(3);
    cursor = page.cursor;
  }
}

export function paging(open: OpenEmpty): void {
  test('walking all pages loses and repeats nothing, in every list', async () => {
    const store = await filled(open);
    const all = { limit: 200 };
    expect(await walk((paging) => store.articles(paging))).toEqual((await store.articles(all)).items);
    expect(await walk((paging) => store.events(paging))).toEqual((await store.events(all)).items);
    const byWeight = { order: 'weight' } as const;
    expect(await walk((paging) => store.events({ ...paging, ...byWeight }))).toEqual(
      (await store.events({ ...all, ...byWeight })).items,
    );
    expect(await walk((paging) => store.quotes(paging))).toEqual((await store.quotes(all)).items);
    expect(await walk((paging) => store.entities(paging))).toEqual((await store.entities(all)).items);
    expect((await store.articles(all)).items).toHaveLength(COUNT);
    expect((await store.quotes(all)).items).toHaveLength(2 * COUNT);
    const hits = await walk((paging) => store.search({ q: 'met', ...paging }));
    expect(hits).toEqual((await store.search({ q: 'met', limit: 200 })).items);
    expect(new Set(hits.map(({ kind, id }) => `${kind} ${id}`)).size).toBe((await store.search({ q: 'met' })).total);
    expect(hits).toHaveLength(2 * COUNT);
  });

  test('what is inserted meanwhile neither repeats nor hides a row', async () => {
    const store = await filled(open);
    const before = (await store.articles({ limit: 200 })).items.map(({ id }) => id);
    const first = await store.articles({ limit: 5 });
    await store.deposit([
      depositOf({ id: 'new-on-top', headline: 'Now', body: 'Now.', published: '2030-01-01' }),
      depositOf({ id: 'new-at-end', headline: 'Some day', body: 'Once.' }),
    ]);
    const rest = await store.articles({ limit: 200, cursor: first.cursor! });
    const seen = [...first.items, ...rest.items].map(({ id }) => id);
    expect(seen.filter((id) => !id.startsWith('new'))).toEqual(before);
    expect(seen).not.toContain('new-on-top');
  });

  test('a limit is held between 1 and 200', async () => {
    const store = await filled(open);
    expect((await store.articles({ limit: 0 })).items).toHaveLength(1);
    expect((await store.articles({ limit: -5 })).items).toHaveLength(1);
    expect((await store.quotes({ limit: 1e9 })).items).toHaveLength(2 * COUNT);
  });

  test('a cursor of another list, another order or none at all is refused by name', async () => {
    const store = await filled(open);
    const { cursor } = await store.articles({ limit: 3 });
    const foreign = ['', 'x', '!!!', 'bnVsbA', Buffer.from('["articles",1,2]').toString('base64url'), 'W10'];
    for (const wrong of foreign)
      await expect(store.articles({ cursor: wrong })).rejects.toMatchObject({ name: 'invalid-cursor' });
    await expect(store.events({ cursor: cursor! })).rejects.toMatchObject({ name: 'invalid-cursor' });
    await expect(store.search({ q: 'met', cursor: cursor! })).rejects.toMatchObject({ name: 'invalid-cursor' });
    const byDate = await store.events({ limit: 3 });
    await expect(store.events({ order: 'weight', cursor: byDate.cursor! })).rejects.toMatchObject({
      name: 'invalid-cursor',
    });
  });
}
