import type { CanonicalEvent } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalOf, depositOf, linksOf } from '../store/fixtures.ts';
import { textOf } from './written.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

/** The points of events at places, each told by an article that knows its country or does not. */
async function pointsOf(...places: [place: string | null, country: string | null][]) {
  const page = depositOf({ id: 'a', body: 'x' });
  page.record.events = places.map(([place, placeCountry]) => ({
    ...{ type: 'CONSULT', mode: null, status: 'happened', date: null, place, placeCountry },
  })) as never;
  await store.deposit([page]);
  const events = places.map(
    ([place], n): CanonicalEvent =>
      canonicalOf(`e${String(n).padStart(2, '0')}`, {
        place,
        statements: [{ articleId: 'a', n, status: 'happened', date: null, reportedBy: [], evidence: [] }],
      }),
  );
  await store.relink(linksOf(events));
  const { type, features } = JSON.parse(await textOf(store, 'geojson'));
  expect(type).toBe('FeatureCollection');
  return features as {
    id: string;
    geometry: { coordinates: number[] } | null;
    properties: { [name: string]: unknown };
  }[];
}

test('a town is a point, to the degree that the world knows it', async () => {
  const features = await pointsOf(
    ['Hanoi', 'VNM'],
    ['Kiev', null],
    ['Washington', 'USA'],
    ['Panmunjom', null],
    ['Tripoli', 'LBN'],
    ['Tripoli', 'LBY'],
  );
  const degrees = features.map(({ geometry }) => geometry?.coordinates.map(Math.round));
  expect(degrees).toEqual([
    [106, 21],
    [31, 50],
    [-77, 39],
    [127, 38],
    [36, 34],
    [13, 33],
  ]);
  expect(features[0]).toMatchObject({
    ...{ type: 'Feature', id: 'e00', geometry: { type: 'Point' } },
    properties: { place: 'Hanoi', country: 'VNM', actors: ['North Korea'], articles: ['a'], story: 'story-korea' },
  });
});

test('what is no town, or could be several, has no point', async () => {
  const features = await pointsOf(
    ['Georgia', 'GEO'],
    ['Helmand', 'AFG'],
    ['Tripoli', null],
    ['Springfield', 'USA'],
    ['Nowhere-on-Sea', 'GBR'],
    ['Nowhere-on-Sea', null],
    ['', null],
  );
  expect(features.map(({ geometry }) => geometry)).toEqual(features.map(() => null));
  expect(features).toHaveLength(7);
});

test('an event without a place is no feature; a store without any gives an empty collection', async () => {
  expect(await pointsOf([null, null])).toEqual([]);
});

test('every point of the lexicon belongs to a place of its country', () => {
  const { places, countries } = loadLexicon();
  const known = new Map<string | null, Set<string>>();
  for (const { country, cities, facilities } of places) {
    const names = known.get(country) ?? new Set<string>();
    known.set(country, names);
    for (const name of [...cities, ...facilities].flatMap((spellings) => spellings.split('|'))) names.add(name);
  }
  for (const { country, capitals } of countries) for (const name of capitals) known.get(country)?.add(name);
  const stray = places.flatMap(({ country, points }) =>
    Object.keys(points).filter((name) => !known.get(country)?.has(name)),
  );
  expect(stray).toEqual([]);
});
