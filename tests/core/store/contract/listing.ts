import type { EventQuery, Store } from '@dateline/core/store';
import { expect, test } from 'vitest';
import type { OpenEmpty } from '../contract.ts';
import { actor, canonicalOf, depositOf, entityOf, KIM, linksOf, quoteOf, SOUTH } from '../fixtures.ts';

const EVENTS = [
  canonicalOf('undated', { date: null, weight: 0.1 }),
  canonicalOf('march', { date: '2019-03', weight: 0.2, type: 'THREATEN', status: 'threatened' }),
  canonicalOf('second', { date: '2019-03-02', weight: 0.9, actors: [KIM], place: 'Panmunjom' }),
  canonicalOf('second-nine', { date: '2019-03-02T09:00', targets: [actor('Élysée Palace', null, 'FRA')] }),
  canonicalOf('since', { date: '2019-04-01/..', weight: 0.3, actors: [SOUTH], targets: [] }),
  canonicalOf('old', { date: '1950-06-25', weight: 0.4, storyId: 'story-war', text: 'Troops crossed the parallel.' }),
];

async function filled(open: OpenEmpty): Promise<Store> {
  const store = await open();
  await store.deposit([
    depositOf({
      id: 'a',
      headline: 'Talks at Panmunjom',
      body: 'They met.',
      published: '2019-03-22',
      publisher: 'The Straits Times',
      entities: [
        entityOf('prk', 'North Korea', { country: 'PRK' }),
        entityOf('kim-jong-un', 'Kim Jong-un', { kind: 'person', country: 'PRK' }),
      ],
      quotes: [
        quoteOf('We shall see', 'Mr Kim', { speakerResolved: 'Kim Jong-un', speakerId: 'kim-jong-un' }),
        quoteOf('No comment', 'an official'),
      ],
    }),
    depositOf({
      id: 'b',
      headline: 'Later',
      body: 'Later.',
      published: '2019-03',
      publisher: 'TASS',
      entities: [entityOf('rus', 'Russia', { country: 'RUS' })],
    }),
    depositOf({ id: 'c', headline: 'Undated', body: 'Some day.', quotes: [quoteOf('Perhaps', 'Kim Yo-jong')] }),
    depositOf({ id: 'd', headline: 'Newest', body: 'New.', published: '2020-01-01' }),
  ]);
  await store.relink(linksOf(EVENTS, ['a', 'b']));
  return store;
}

export function listing(open: OpenEmpty): void {
  test('events come in the order of their first day, the undated last; or by weight', async () => {
    const store = await filled(open);
    const ids = async (query: EventQuery) => (await store.events(query)).items.map(({ id }) => id);
    expect(await ids({})).toEqual(['old', 'march', 'second', 'second-nine', 'since', 'undated']);
    expect(await ids({ order: 'weight' })).toEqual(['second', 'second-nine', 'old', 'since', 'march', 'undated']);
  });

  test.each<[string, EventQuery, string[]]>([
    ['actor by id', { actor: 'kim-jong-un' }, ['second']],
    ['actor by whole name, accents and case apart', { actor: 'kim jong un' }, ['second']],
    ['actor by a part of the name', { actor: 'kim' }, ['second']],
    [
      'actor by ISO code: the country and its people',
      { actor: 'prk' },
      ['old', 'march', 'second', 'second-nine', 'undated'],
    ],
    ['target by name without accents', { target: 'elysee palace' }, ['second-nine']],
    ['nobody by a wildcard', { actor: '%' }, []],
    ['nobody by nothing', { actor: '' }, []],
    ['nobody by NUL or half a character', { actor: 'a\0', target: '\ud800', place: '\0', story: '\0' }, []],
    ['type', { type: 'THREATEN' }, ['march']],
    ['status', { status: 'threatened' }, ['march']],
    ['place', { place: 'panmunjom' }, ['second']],
    ['story', { story: 'story-war' }, ['old']],
    ['article', { article: 'nobody' }, []],
    ['words', { q: 'troops cross' }, ['old']],
    ['a day inside a month', { from: '2019-03-15', to: '2019-03-15' }, ['march']],
    ['a day after an open beginning', { from: '2024-01-01' }, ['since']],
    ['up to a day', { to: '2019-03-02' }, ['old', 'march', 'second', 'second-nine']],
    ['two filters', { actor: 'prk', from: '2019-01-01' }, ['march', 'second', 'second-nine']],
  ])('events by %s', async (_, query, ids) => {
    const page = await (await filled(open)).events(query);
    expect(page.items.map(({ id }) => id)).toEqual(ids);
    expect(page.total).toBe(ids.length);
  });

  test('a canonical event comes back as it was given', async () => {
    const store = await filled(open);
    expect(await store.event('second')).toEqual(EVENTS[2]);
  });

  test('articles come newest first, the undated last', async () => {
    const store = await filled(open);
    const ids = async (query: Parameters<Store['articles']>[0]) =>
      (await store.articles(query)).items.map(({ id }) => id);
    expect(await ids({})).toEqual(['d', 'a', 'b', 'c']);
    expect(await ids({ story: 'story-korea' })).toEqual(['a', 'b']);
    expect(await ids({ entity: 'rus' })).toEqual(['b']);
    expect(await ids({ entity: 'PRK' })).toEqual(['a']);
    expect(await ids({ entity: 'kim jong-un' })).toEqual(['a']);
    expect(await ids({ entity: '%' })).toEqual([]);
    expect(await ids({ publisher: 'straits times' })).toEqual(['a']);
    expect(await ids({ publisher: 'stra' })).toEqual([]);
    expect(await ids({ publisher: '' })).toEqual([]);
    expect(await ids({ from: '2019-03-23', to: '2019-12-31' })).toEqual(['b']);
    expect(await ids({ ids: ['c', 'a', 'x'] })).toEqual(['a', 'c']);
    expect(await ids({ ids: [] })).toEqual([]);
  });

  test('quotes by speaker, article and words', async () => {
    const store = await filled(open);
    const texts = async (query: Parameters<Store['quotes']>[0]) =>
      (await store.quotes(query)).items.map(({ text }) => text);
    expect(await texts({})).toEqual(['We shall see', 'No comment', 'Perhaps']);
    expect(await texts({ speaker: 'kim-jong-un' })).toEqual(['We shall see']);
    expect(await texts({ speaker: 'kim' })).toEqual(['We shall see', 'Perhaps']);
    expect(await texts({ speaker: 'kim yo jong' })).toEqual(['Perhaps']);
    expect(await texts({ article: 'a' })).toEqual(['We shall see', 'No comment']);
    expect(await texts({ q: 'comments' })).toEqual(['No comment']);
    expect(await texts({ q: '  ' })).toHaveLength(3);
    expect(await texts({ q: '!?' })).toEqual([]);
  });

  test('entities by kind, country and the beginning of a name', async () => {
    const store = await filled(open);
    const ids = async (query: Parameters<Store['entities']>[0]) =>
      (await store.entities(query)).items.map(({ id }) => id);
    expect(await ids({})).toEqual(['kim-jong-un', 'prk', 'rus']);
    expect(await ids({ kind: 'person' })).toEqual(['kim-jong-un']);
    expect(await ids({ country: 'prk' })).toEqual(['kim-jong-un', 'prk']);
    expect(await ids({ q: 'Nor' })).toEqual(['prk']);
    expect(await ids({ q: 'kim jo' })).toEqual(['kim-jong-un']);
  });

  test('stories by words of the title and by actors', async () => {
    const store = await filled(open);
    for (const q of [undefined, 'liaison', 'office withdr', 'north korea'])
      expect((await store.stories({ q })).total).toBe(1);
    expect((await store.stories({ q: 'grain' })).total).toBe(0);
    expect((await store.stories({ q: '%' })).total).toBe(1);
  });
}
