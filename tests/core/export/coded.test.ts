import { exportStore } from '@dateline/core/export';
import { type EventQuery, openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actor, canonicalOf, depositOf, linksOf, NORTH as NORTHERN, SOUTH as SOUTHERN } from '../store/fixtures.ts';

const NORTH = { ...NORTHERN, role: 'GOV' as const };
const SOUTH = { ...SOUTHERN, role: 'GOV' as const };

const told = (articleId: string, n = 0) => ({
  ...{ articleId, n, status: 'happened' as const, date: null, reportedBy: [] },
  evidence: [{ start: 0, end: 4, exact: 'They' }],
});
const KIM = actor('Kim Jong-un', 'kim-jong-un', 'PRK');
const EVENTS = [
  canonicalOf('day', {
    date: '2019-03-22',
    actors: [NORTH],
    targets: [SOUTH],
    place: 'Kaesong',
    statements: [told('a')],
  }),
  canonicalOf('month', {
    type: 'SANCTION',
    mode: 'withdraw',
    cameo: '161',
    date: '2019-03',
    actors: [NORTH],
    targets: [],
    statements: [told('a')],
  }),
  canonicalOf('plan', {
    status: 'planned',
    date: '2019-04-01',
    actors: [NORTH],
    targets: [SOUTH],
    statements: [told('a')],
  }),
  canonicalOf('raid', {
    type: 'ASSAULT',
    mode: 'aerial',
    cameo: '195',
    status: 'planned',
    date: '2019-04-02',
    actors: [NORTH],
    targets: [SOUTH],
    statements: [told('a')],
  }),
  canonicalOf('threat', {
    type: 'ASSAULT',
    cameo: '190',
    status: 'threatened',
    actors: [NORTH],
    targets: [SOUTH],
    statements: [told('a')],
  }),
  canonicalOf('denial', {
    type: 'ASSAULT',
    cameo: '190',
    status: 'denied',
    actors: [NORTH],
    targets: [SOUTH],
    statements: [told('a')],
  }),
  canonicalOf('both', {
    date: '2019-05-02',
    actors: [NORTH, SOUTH, KIM],
    targets: [],
    statements: [told('a'), told('b')],
    origins: 2,
  }),
  canonicalOf('formula', {
    type: 'ACCUSE',
    cameo: '112',
    date: '2019-06',
    actors: [actor('=cmd\t("x")', null, null)],
    targets: [SOUTH],
    statements: [told('a')],
  }),
];

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
  await store.deposit([
    depositOf({ id: 'a', headline: 'One', body: 'They met.', published: '2019-03-23', publisher: 'The Wire' }),
    depositOf({ id: 'b', headline: 'Two', body: 'They met too.' }),
  ]);
  await store.relink(linksOf(EVENTS, ['a', 'b']));
});
afterEach(() => store.close());

async function rowsOf(name: string, query?: EventQuery): Promise<string[][]> {
  let text = '';
  for await (const piece of exportStore(name, store, query)) text += piece;
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

async function namedRows(name: string): Promise<{ [column: string]: string }[]> {
  const [header, ...rows] = await rowsOf(name);
  return rows.map((row) => Object.fromEntries(header!.map((column, i) => [column, row[i]!])));
}

describe('gdelt', () => {
  const row = async (day: string) => (await rowsOf('gdelt')).find((cells) => cells[1] === day)!;

  test('every row has the 61 columns, in their order', async () => {
    const rows = await rowsOf('gdelt');
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([61]));
    const day = await row('20190322');
    expect(day.slice(1, 8)).toEqual(['20190322', '201903', '2019', '2019.3068', 'PRKGOV', 'NORTH KOREA', 'PRK']);
    expect(day.slice(15, 18)).toEqual(['KORGOV', 'SOUTH KOREA', 'KOR']);
    // IsRootEvent, code, base, root, quad, Goldstein, mentions, sources, articles.
    expect(day.slice(25, 34)).toEqual(['1', '040', '040', '04', '1', '1', '1', '1', '1']);
    expect(day[52]).toBe('Kaesong');
  });

  test('ids are whole numbers of at most 63 bits, each once, the same each time', async () => {
    const ids = (await rowsOf('gdelt')).map(([id]) => id!);
    expect(ids.every((id) => /^\d+$/.test(id) && BigInt(id) < 2n ** 63n)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await rowsOf('gdelt')).map(([id]) => id)).toEqual(ids);
  });

  test('a month is a month: no day is made up', async () => {
    const month = (await rowsOf('gdelt')).find((cells) => cells[26] === '161')!;
    expect(month.slice(1, 5)).toEqual(['', '201903', '2019', '']);
  });
});

describe('acts only', () => {
  test('what is threatened, denied or merely planned is in no row; a planned meeting is an agreement', async () => {
    const rows = await namedRows('polecat');
    expect(rows.filter((row) => row['Event Type'] === 'ASSAULT')).toEqual([]);
    expect(rows.find((row) => row['Event Date'] === '2019-04-01')!['Event Type']).toBe('AGREE');
    expect((await rowsOf('gdelt')).some((cells) => cells[28] === '19')).toBe(false);
  });

  test('three who meet are three pairs', async () => {
    const pairs = (await namedRows('icews')).filter((row) => row['Event Date'] === '2019-05-02');
    expect(pairs.map((row) => [row['Source Name'], row['Target Name']])).toEqual([
      ['North Korea', 'South Korea'],
      ['North Korea', 'Kim Jong-un'],
      ['South Korea', 'Kim Jong-un'],
    ]);
  });
});

test('polecat: 40 columns with a header, scores of PLOVER', async () => {
  const [header] = await rowsOf('polecat');
  expect(header).toHaveLength(40);
  const rows = await namedRows('polecat');
  const withdrawal = rows.find((row) => row['Event Type'] === 'SANCTION')!;
  expect([withdrawal.Intensity, withdrawal['Quad Code'], withdrawal['Event Date']]).toEqual(['-6', '4', '']);
  const accusation = rows.find((row) => row['Event Type'] === 'ACCUSE')!;
  expect(accusation.Intensity).toBe('-3');
  expect(withdrawal.Source).toBe('The Wire');
  expect(withdrawal['Publication Date']).toBe('2019-03-23');
});

test('icews: 20 columns with a header, countries by name, Goldstein as intensity', async () => {
  const [header] = await rowsOf('icews');
  expect(header).toHaveLength(20);
  const met = (await namedRows('icews')).find((row) => row['Event Date'] === '2019-03-22')!;
  expect([met['Source Country'], met['Target Country'], met['CAMEO Code'], met.Intensity, met['Event Text']]).toEqual([
    'North Korea',
    'South Korea',
    '040',
    '1',
    'Consult',
  ]);
});

describe('coordinates of the place of an act', () => {
  const AT = [
    { place: 'Hanoi', placeCountry: 'VNM' },
    { place: 'Chicago', placeCountry: 'USA' },
    { place: 'Vietnam', placeCountry: 'VNM' },
    { place: 'the liaison office', placeCountry: null },
  ];
  beforeEach(async () => {
    const page = depositOf({ id: 'c', body: 'They met.' });
    page.record.events = AT.map((at) => ({
      type: 'CONSULT',
      mode: null,
      status: 'happened',
      date: null,
      contexts: [],
      actors: [],
      targets: [],
      ...at,
    })) as never;
    await store.deposit([page]);
    const events = AT.map(({ place }, n) =>
      canonicalOf(`at${n}`, { date: `2019-06-0${n + 1}`, actors: [NORTH], place, statements: [told('c', n)] }),
    );
    await store.relink(linksOf(events, ['c']));
  });

  test('gdelt: type, name, country, latitude and longitude of a town; of a country or a building no point', async () => {
    const rows = (await rowsOf('gdelt')).map((cells) => cells.slice(51, 59).map((cell) => cell.replace(/\.\d+$/, '')));
    expect(rows).toEqual([
      ['4', 'Hanoi', 'VNM', '', '', '21', '105', ''],
      ['3', 'Chicago', 'USA', '', '', '41', '-87', ''],
      ['', 'Vietnam', 'VNM', '', '', '', '', ''],
      ['', 'the liaison office', '', '', '', '', '', ''],
    ]);
  });

  test.each(['polecat', 'icews'])('%s: latitude and longitude', async (name) => {
    const rows = (await namedRows(name)).map((row) => [row.Country, row.Latitude, row.Longitude]);
    expect(
      rows.map(([, latitude, longitude]) => [latitude, longitude].map((cell) => cell!.replace(/\.\d+$/, ''))),
    ).toEqual([
      ['21', '105'],
      ['41', '-87'],
      ['', ''],
      ['', ''],
    ]);
    expect(rows.map(([country]) => country)).toEqual(
      name === 'icews' ? ['Vietnam', 'United States', 'Vietnam', ''] : ['VNM', 'USA', 'VNM', ''],
    );
  });
});

test.each(['gdelt', 'polecat', 'icews'])('%s: no cell breaks the row or runs in a spreadsheet', async (name) => {
  const cells = (await rowsOf(name)).flat();
  expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  expect(cells.some((cell) => cell.toLowerCase() === `'=cmd ("x")`)).toBe(true);
});
