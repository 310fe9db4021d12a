import { openStore, type Store } from '@dateline/core/store';
import { unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actor, canonicalOf, depositOf, KIM, linksOf } from '../store/fixtures.ts';
import { bytesOf } from './written.ts';

const told = (articleId: string, exact: string) => ({
  ...{ articleId, n: 0, status: 'happened' as const, date: null, reportedBy: ['KCNA', 'Yonhap'] },
  evidence: [{ start: 3, end: 3 + exact.length, exact }],
});
const EVENTS = [
  canonicalOf('met', { date: '2019-03', statements: [told('a', '=cmd()'), told('b', 'both\n"met"')] }),
  canonicalOf('plan', { date: null, place: 'Hanoi', actors: [KIM, actor('', null, null)], targets: [], text: '@x' }),
];

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
  await store.deposit([
    depositOf({ id: 'a', headline: '+1 for talks', body: 'They met.', published: '2019-03-22' }),
    depositOf({ id: 'b', body: 'Words.', path: 'b.txt' }),
    depositOf({ id: 'c', body: 'Not cited.' }),
  ]);
  await store.relink(linksOf(EVENTS, ['a', 'b']));
});
afterEach(() => store.close());

describe('parquet', () => {
  const fileOf = async () => (await bytesOf(store, 'parquet')).buffer as ArrayBuffer;

  test('a row an event, with lists as lists, days as days and unknown as null', async () => {
    const rows = await parquetReadObjects({ file: await fileOf() });
    expect(rows).toEqual([
      {
        ...{ id: 'met', story: 'story-korea', date: '2019-03', type: 'CONSULT', mode: null, cameo: '040' },
        ...{ earliest: new Date('2019-03-01'), latest: new Date('2019-03-31'), status: 'happened', place: null },
        ...{ actors: ['North Korea'], actor_ids: ['prk'], targets: ['South Korea'], target_ids: ['kor'] },
        ...{ text: 'What is told under met.', weight: 0.5, origins: 1, articles: ['a', 'b'], contradictions: [] },
        evidence: ['=cmd()', 'both\n"met"'],
      },
      expect.objectContaining({
        ...{ id: 'plan', date: null, earliest: null, latest: null, place: 'Hanoi' },
        ...{ actors: ['Kim Jong-un', ''], actor_ids: ['kim-jong-un', ''], targets: [], evidence: [expect.any(String)] },
      }),
    ]);
  });

  test.each(['-0009-03-01', 'Y170000002', '2019-13', '', '../2019-03-01', '2019-03-01/..', '{2019,2020}'])(
    'a date of any kind is no error: %s',
    async (date) => {
      await store.relink(linksOf([canonicalOf('e', { date })]));
      const [row] = await parquetReadObjects({ file: await fileOf() });
      expect(row).toMatchObject({ id: 'e', date });
      for (const day of [row!.earliest, row!.latest]) expect(day === null || day > new Date('2018-01-01')).toBe(true);
    },
  );

  test('more events than one group holds', { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 2001 }, (_, n) => canonicalOf(`e${String(n).padStart(5, '0')}`));
    await store.relink(linksOf(many, ['a']));
    const rows = await parquetReadObjects({ file: await fileOf(), columns: ['id'] });
    expect(rows.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(parquetMetadata(await fileOf()).row_groups).toHaveLength(2);
  });

  test('no event at all: the columns are there all the same', async () => {
    await store.relink(linksOf([], []));
    const metadata = parquetMetadata(await fileOf());
    expect(metadata.num_rows).toBe(0n);
    expect(parquetSchema(metadata).children).toHaveLength(20);
  });
});

describe('datapackage', () => {
  const filesOf = async () => {
    const entries = Object.entries(unzipSync(await bytesOf(store, 'datapackage')));
    return new Map(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  };

  test('a descriptor that says what each table holds, and the tables as it says', async () => {
    const files = await filesOf();
    const { resources, profile } = JSON.parse(files.get('datapackage.json')!);
    expect(profile).toBe('tabular-data-package');
    expect([...files.keys()]).toEqual(['datapackage.json', ...resources.map(({ path }: { path: string }) => path)]);
    for (const { path, schema } of resources) {
      const [header] = files.get(path)!.split('\r\n');
      expect(header).toBe(schema.fields.map(({ name }: { name: string }) => name).join(','));
      for (const key of schema.primaryKey) expect(header!.split(',')).toContain(key);
    }
  });

  test('rows that belong together by their ids, and no cell that a spreadsheet would run', async () => {
    const files = await filesOf();
    const rows = (name: string) => files.get(`${name}.csv`)!.split('\r\n').slice(1, -1);
    expect(rows('articles')[0]).toBe("a,'+1 for talks,,,2019-03-22,en,story-korea,original,,,");
    expect(rows('articles')).toHaveLength(3);
    expect(rows('events')).toEqual([
      'met,story-korea,2019-03,CONSULT,,040,happened,,What is told under met.,0.5,1',
      "plan,story-korea,,CONSULT,,040,happened,Hanoi,'@x,0.5,1",
    ]);
    expect(rows('parties')).toEqual([
      'met,0,actor,North Korea,prk,PRK,',
      'met,1,target,South Korea,kor,KOR,',
      'plan,0,actor,Kim Jong-un,kim-jong-un,PRK,',
      'plan,1,actor,,,,',
    ]);
    expect(rows('statements').slice(0, 2)).toEqual([
      "met,0,a,happened,,KCNA; Yonhap,3,9,'=cmd()",
      'met,1,b,happened,,KCNA; Yonhap,3,13,"both\n""met"""',
    ]);
  });

  test('a query leaves the events it finds and the articles they come from', async () => {
    const files = unzipSync(await bytesOf(store, 'datapackage', { place: 'hanoi' }));
    const rows = (name: string) => new TextDecoder().decode(files[`${name}.csv`]).split('\r\n').slice(1, -1);
    expect(rows('events')).toHaveLength(1);
    expect(rows('articles').map((row) => row.split(',')[0])).toEqual(['a']);
  });
});
