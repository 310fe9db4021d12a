import { expect, test } from 'vitest';
import type { OpenEmpty } from '../contract.ts';
import { canonicalOf, depositOf, linksOf } from '../fixtures.ts';

const PAGE = { id: 'a', headline: 'Talks', body: 'They met.', published: '2019-03-22' };

export function relinking(open: OpenEmpty): void {
  test('links are replaced as a whole: what is no longer told is gone', async () => {
    const store = await open();
    await store.deposit([depositOf(PAGE)]);
    await store.relink(linksOf([canonicalOf('e1'), canonicalOf('e2')]));
    expect((await store.events({})).items.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(await store.article('a')).toMatchObject({ storyId: 'story-korea', copy: 'original' });
    expect((await store.story('story-korea'))!.eventIds).toEqual(['e1', 'e2']);

    await store.relink(linksOf([canonicalOf('e2', { status: 'denied', text: 'Seoul denies it.' }), canonicalOf('e3')]));
    expect((await store.events({})).items.map(({ id }) => id)).toEqual(['e2', 'e3']);
    expect(await store.event('e1')).toBeNull();
    expect((await store.event('e2'))!.status).toBe('denied');
    expect((await store.search({ q: 'e1' })).total).toBe(0);
    expect((await store.search({ q: 'denies' })).items.map(({ id }) => id)).toEqual(['e2']);

    await store.relink({ lineage: [], stories: [], events: [] });
    expect(await store.stats()).toMatchObject({ articles: 1, events: 0, stories: 0 });
    expect(await store.article('a')).toMatchObject({ storyId: null, copy: null, lineage: null });
  });

  test('an event may move to another story', async () => {
    const store = await open();
    await store.relink(linksOf([canonicalOf('e1')]));
    await store.relink(linksOf([canonicalOf('e1', { storyId: 'story-other' })]));
    expect((await store.events({ story: 'story-korea' })).total).toBe(0);
    expect((await store.events({ story: 'story-other' })).total).toBe(1);
  });

  test('the version changes with the links, and only with them', async () => {
    const store = await open();
    const empty = await store.version();
    await store.relink(linksOf([canonicalOf('e1')]));
    const linked = await store.version();
    expect(linked).not.toBe(empty);
    await store.relink(linksOf([canonicalOf('e1')]));
    expect(await store.version()).toBe(linked);
  });

  test('a store knows whether its links are behind its articles', async () => {
    const store = await open();
    expect(await store.linked()).toBe(true);
    await store.deposit([depositOf(PAGE)]);
    expect(await store.linked()).toBe(false);
    await store.relink(linksOf([]));
    expect(await store.linked()).toBe(true);
    await store.deposit([depositOf(PAGE)]);
    expect(await store.linked()).toBe(true);
  });

  test('some links are replaced, and the others stay as they are', async () => {
    const store = await open();
    await store.deposit([depositOf(PAGE), depositOf({ ...PAGE, id: 'b' }), depositOf({ ...PAGE, id: 'c' })]);
    await store.relink(linksOf([canonicalOf('e1'), canonicalOf('e2')], ['a', 'b', 'c']));
    const before = await store.links();
    const fresh = { ...before.lineage[0]!, copy: 'rehost' as const };
    const events = [canonicalOf('e1', { status: 'denied', text: 'Seoul denies it.' })];
    await store.relink({ lineage: [fresh], stories: [], events }, { articles: ['a'], stories: [], events: ['e1'] });
    const after = await store.links();
    expect(after.lineage).toEqual([fresh, ...before.lineage.slice(1)]);
    expect(after.stories).toEqual(before.stories);
    expect(after.events).toEqual([...events, before.events[1]]);
    await store.relink(
      { lineage: [], stories: [], events: [] },
      { articles: ['a', 'b'], stories: before.stories.map(({ id }) => id), events: ['e2', 'nowhere'] },
    );
    const left = await store.links();
    expect([left.lineage.map(({ id }) => id), left.stories, left.events]).toEqual([['c'], [], events]);
  });

  test('records of some articles come by id, those that are not here are left out', async () => {
    const store = await open();
    await store.deposit(['a', 'b', 'c'].map((id) => depositOf({ ...PAGE, id })));
    const ids: string[] = [];
    for await (const { id } of store.records(['c', 'nowhere', 'a', 'c'])) ids.push(id);
    expect(ids).toEqual(['a', 'c']);
    for await (const { id } of store.records([])) throw new Error(`nobody asked for ${id}`);
  });
}
