import type { Record } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { dice } from '../../quality/link/dice.ts';
import { recordOf } from '../../quality/link/record.ts';
import { inHouse, templatePages } from '../../quality/link/templates.ts';

const lexicon = loadLexicon();
const page = (id: string, date: string | null, paragraphs: string[], title = 'Ministers meet in Arvenholt') =>
  recordOf({ id, title, paragraphs, date });
const REPORT = [
  'ARVENHOLT, March 3 - Ministers of Norvex and Kelso met in Arvenholt on Tuesday to discuss the closed ferry line.',
  'The line was closed in 2017 after the Larkspur ran aground off Penrith with 212 people on board.',
  '"We want it open by June," said Ada Plumridge, the transport minister of Norvex.',
  'Kelso has asked for 40 million crowns to rebuild the pier at Yarrow, which a storm destroyed.',
];

test('no records, no links', () => {
  expect(link([], lexicon)).toEqual({ lineage: [], stories: [], events: [] });
});

test('a thousand copies of one page are one family and one story; the first to publish has it', () => {
  const copies = Array.from({ length: 1000 }, (_, n) =>
    page(`copy-${n}`, n === 417 ? '2020-03-03' : '2020-03-05', REPORT),
  );
  const { lineage, stories } = link(copies, lexicon);
  expect(new Set(lineage.map(({ originId }) => originId))).toEqual(new Set(['copy-417']));
  expect(lineage.filter(({ copy }) => copy === 'identical')).toHaveLength(999);
  expect(stories).toHaveLength(1);
  expect(stories[0]!.articleIds).toHaveLength(1000);
});

test('a thousand rehosts of one report are its copies, each with a line and numbers of its own', () => {
  const seen = (n: number) => `Seen on page ${n} of our house by ${n % 97} readers and ${n % 89} friends of Arvenholt.`;
  const pages = Array.from({ length: 1000 }, (_, n) =>
    n === 0 ? page('rehost-0', '2020-03-03', REPORT) : page(`rehost-${n}`, '2020-03-05', [...REPORT, seen(n)]),
  );
  const { lineage } = link(pages, lexicon);
  expect(lineage.filter(({ duplicateOf }) => duplicateOf !== null)).toHaveLength(999);
  expect(new Set(lineage.map(({ originId }) => originId))).toEqual(new Set(['rehost-0']));
}, 60_000);

test('a thousand pages of one house, nine tenths furniture, are no copies of each other', () => {
  const pages = templatePages(1000, dice(3)).map((template) => recordOf(inHouse(template)));
  const merged = link(pages, lexicon).lineage.filter(
    ({ duplicateOf, copy }) => duplicateOf !== null && copy !== 'identical',
  );
  expect(merged).toEqual([]);
}, 60_000);

test('an article dated 1970 or 2099 is not the first because of its date alone when it says nothing', () => {
  const { lineage } = link([page('a', null, REPORT), page('b', null, []), page('c', '2099-01-01', [])], lexicon);
  expect(lineage.every(({ copy }) => copy === 'original')).toBe(true);
});

test('a copy whose date was never set is not the first, and does not leave its story', () => {
  const { lineage, stories } = link(
    [
      page('unset', '1970-01-01', [...REPORT, 'Sign in to comment.']),
      page('real', '2020-03-03', REPORT),
      page('late', '2099-01-01', REPORT),
    ],
    lexicon,
  );
  expect(lineage.map(({ id, originId }) => [id, originId])).toEqual([
    ['late', 'real'],
    ['real', 'real'],
    ['unset', 'real'],
  ]);
  expect(stories).toHaveLength(1);
  expect(stories[0]!.from).toBe('2020-03-03');
});

test('two pages with one address and different texts are both kept', () => {
  const changed = REPORT.with(2, '"We want it open by May," said Ada Plumridge, the transport minister of Norvex.');
  const at = (record: Record): Record => ({
    ...record,
    article: { ...record.article!, url: 'https://ledger.example/ferry' },
  });
  const { lineage } = link([at(page('old', '2020-03-03', REPORT)), at(page('new', '2020-03-04', changed))], lexicon);
  expect(lineage.map(({ id, originId }) => [id, originId])).toEqual([
    ['new', 'old'],
    ['old', 'old'],
  ]);
});

test('a record without an article is an original in a story of its own', () => {
  const empty: Record = { id: 'x', article: null, times: [], entities: [], quotes: [], events: [], issues: [] };
  const { lineage, stories } = link([empty, page('a', null, REPORT)], lexicon);
  expect(lineage.map(({ copy }) => copy)).toEqual(['original', 'original']);
  expect(stories).toHaveLength(2);
});
