import { fileName } from '@dateline/site/route/links.ts';
import { sayDate, sayDay } from '@dateline/site/words/dates.ts';
import { count, figure } from '@dateline/site/words/labels.ts';
import { expect, test } from 'vitest';

test.each([
  ['2019-03-22', '22 March 2019'],
  ['2019-03', 'March 2019'],
  ['2019', '2019'],
  ['199X', '1990s'],
  ['2019-21', 'Spring 2019'],
  ['2019-W12', 'week 12 of 2019'],
  ['2019-03-02/2019-03-31', '2–31 March 2019'],
  ['2019-02-28/2019-03-02', '28 February – 2 March 2019'],
  ['2018-12-30/2019-01-02', '30 December 2018 – 2 January 2019'],
  ['../2019-03-05', 'by 5 March 2019'],
  ['2019-03-05/..', 'from 5 March 2019'],
  ['2019-03-15~', 'about 15 March 2019'],
  ['2019?', 'perhaps 2019'],
  ['[2019-03-01,2019-03-04]', '1 March 2019 or 4 March 2019'],
  ['2021-08-23T09:38:00Z', '23 August 2021, 09:38 UTC'],
  ['2021-08-23T09:38:00+09:00', '23 August 2021, 09:38 UTC+09:00'],
  ['not a date', 'not a date'],
])('%s is said "%s"', (edtf, said) => expect(sayDate(edtf)).toBe(said));

test('a date that is not known is not made up', () => expect(sayDate(null)).toBe('Date not known'));

test.each([
  ['2019-03-22', 'Fri 22'],
  ['2019-03-15~', '~Fri 15'],
  ['2019-03', 'March'],
  ['2019-03-02/2019-03-31', '2–31 March'],
  ['../2019-03-05', 'by 5 March'],
])('in the margin %s is "%s"', (edtf, said) => expect(sayDay(edtf)).toBe(said));

test('figures are set apart by thousands and counted in words', () => {
  expect([0, 999, 1000, 1234567].map(figure)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([count(1, 'story', 'stories'), count(1200, 'story', 'stories')]).toEqual(['1 story', '1,200 stories']);
});

test('an id becomes a file name that needs no escaping, and two ids never one name', () => {
  const ids = [
    '~jenny-town',
    'index',
    'page-2',
    'a/b',
    'a b',
    '../up',
    '.hidden',
    '김정은',
    '최선희',
    'x'.repeat(300),
    '',
  ];
  const names = ids.map(fileName);
  expect(names[0]).toBe('~jenny-town');
  expect(names.every((name) => /^[\w~-][\w.~-]{0,79}$/.test(name) && !/^(index|page-\d+)$/.test(name))).toBe(true);
  expect(new Set(names).size).toBe(ids.length);
});
