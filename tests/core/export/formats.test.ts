import { exportStore, FORMATS } from '@dateline/core/export';
import { type EventQuery, openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actor, canonicalOf, depositOf, linksOf, SOUTH } from '../store/fixtures.ts';
import { bytesOf, textOf } from './written.ts';

const PAGES = [
  { id: 'a', headline: 'Talks, "frank" ones', body: 'They met.', published: '2019-03-22', publisher: 'The_Daily' },
  { id: 'b', headline: null, body: 'Undated words.', path: 'b.txt' },
  { id: 'c', headline: 'Not cited', body: 'Nothing happened.' },
];
const told = (articleId: string, exact: string, reportedBy: string[] = []) => ({
  ...{ articleId, n: 0, status: 'happened' as const, date: null, reportedBy },
  evidence: [{ start: 0, end: exact.length, exact }],
});
const EVENTS = [
  canonicalOf('met', {
    text: 'They met, he said: "good"',
    place: 'Panmunjom',
    statements: [told('a', 'They met'), told('b', 'the meeting\nof *both*', ['KCNA'])],
    contradictions: [
      {
        field: 'date',
        values: [
          { value: '2019-03-21', articleIds: ['a'] },
          { value: '2019-03-22', articleIds: ['b'] },
        ],
      },
    ],
  }),
  canonicalOf('plan', {
    date: null,
    status: 'planned',
    text: '=SUM(A1)',
    actors: [],
    targets: [SOUTH],
    statements: [told('b', 'will meet')],
  }),
  canonicalOf('march', {
    date: '2019-03',
    actors: [actor('<b>Someone</b>', null, null)],
    targets: [],
    statements: [told('a', 'in March')],
  }),
];

let store: Store;

beforeEach(async () => {
  store = await openStore(':memory:');
  await store.deposit(PAGES.map(depositOf));
  await store.relink(linksOf(EVENTS, ['a', 'b']));
});

afterEach(() => store.close());

const written = (name: string, query?: EventQuery) => textOf(store, name, query);

test('a format is found by its name, and an unknown one names those there are', () => {
  expect(FORMATS.map(({ name }) => name)).toEqual([
    'jsonl',
    'csv',
    'parquet',
    'datapackage',
    'md',
    'ics',
    'atom',
    'geojson',
    'gdelt',
    'polecat',
    'icews',
    'annotations',
    'csl-json',
    'bibtex',
    'ris',
  ]);
  expect(() => exportStore('pdf', store)).toThrow(
    expect.objectContaining({
      name: 'usage',
      hint: 'Formats: jsonl, csv, parquet, datapackage, md, ics, atom, geojson, gdelt, polecat, icews, annotations, csl-json, bibtex, ris.',
    }),
  );
});

describe('jsonl', () => {
  const linesOf = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('everything that was read is there, as it was', async () => {
    const lines = linesOf(await written('jsonl'));
    expect(lines.filter(({ kind }) => kind === 'article').map(({ record, text }) => ({ record, text }))).toEqual(
      PAGES.map(depositOf).map(({ record, text }) => ({ record, text })),
    );
    expect(lines.filter(({ kind }) => kind === 'event').map(({ event }) => event)).toEqual([
      EVENTS[2],
      EVENTS[0],
      EVENTS[1],
    ]);
    expect(lines.filter(({ kind }) => kind === 'story').map(({ story }) => story.id)).toEqual(['story-korea']);
  });

  test('a query leaves the events it finds and the articles they come from', async () => {
    const lines = linesOf(await written('jsonl', { status: 'planned' }));
    expect(lines.map(({ kind, record, event, story }) => `${kind} ${(record ?? event ?? story).id}`)).toEqual([
      'article b',
      'story story-korea',
      'event plan',
    ]);
  });
});

test('csv: a row an event, quoted where needed, and no cell that a spreadsheet would run', async () => {
  const rows = (await written('csv')).split('\r\n');
  expect(rows[0]).toBe(
    'id,story,date,type,mode,cameo,status,actors,actor_ids,targets,target_ids,place,text,weight,origins,articles,contradictions',
  );
  expect(rows[1]).toMatch(/^march,story-korea,2019-03,CONSULT,,040,happened,<b>Someone<\/b>,,,,,/);
  expect(rows[2]).toBe(
    'met,story-korea,2019-03-22,CONSULT,,040,happened,North Korea,prk,South Korea,kor,Panmunjom,"They met, he said: ""good""",0.5,1,a; b,date',
  );
  expect(rows[3]).toBe("plan,story-korea,,CONSULT,,040,planned,,,South Korea,kor,,'=SUM(A1),0.5,1,b,");
  expect(rows.slice(4)).toEqual(['']);
});

test('md: a chronology whose every line has the words of its sources', async () => {
  expect(await written('md')).toBe(
    [
      '# Chronology',
      '',
      '## March 2019',
      '',
      '- **CONSULT**: \\<b\\>Someone\\</b\\>. “What is told under march.”[^1]',
      '',
      '[^1]: “in March” (happened) — *Talks, "frank" ones*, The\\_Daily, 2019-03-22',
      '',
      '',
      '## 22 March 2019',
      '',
      '- **CONSULT**: North Korea → South Korea; Panmunjom. “They met, he said: "good"”[^2] [^3]',
      '  - Sources differ on the date: 2019-03-21 or 2019-03-22.',
      '',
      '[^2]: “They met” (happened) — *Talks, "frank" ones*, The\\_Daily, 2019-03-22',
      '',
      '[^3]: “the meeting of \\*both\\*” (happened, citing KCNA) — *b.txt*',
      '',
      '',
      '## Undated',
      '',
      '- **CONSULT** (planned): — → South Korea. “=SUM(A1)”[^4]',
      '',
      '[^4]: “will meet” (happened) — *b.txt*',
      '',
      '',
    ].join('\n'),
  );
});

test('the same content gives the same bytes, in whatever order it came', async () => {
  const first = await Promise.all(FORMATS.map(({ name }) => bytesOf(store, name)));
  await store.close();
  store = await openStore(':memory:');
  for (const page of PAGES.toReversed()) await store.deposit([depositOf(page)]);
  await store.relink(linksOf(EVENTS, ['a', 'b']));
  expect(await Promise.all(FORMATS.map(({ name }) => bytesOf(store, name)))).toEqual(first);
});
