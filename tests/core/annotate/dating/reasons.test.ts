import { describe, expect, test } from 'vitest';
import { concluded } from './dated.ts';

describe('the age of a known person tells the year', () => {
  test.each([
    ['beside the name', 'Robert Mugabe, 89, was at home.', '2013-02-01/2014-03-13'],
    ['in brackets', 'Robert Mugabe (89) was at home.', '2013-02-01/2014-03-13'],
    ['before the name', 'The 78-year-old Raúl Castro spoke for an hour.', '2009-05-14/2010-06-23'],
  ])('%s', (_, text, expected) => expect(concluded(text)).toBe(expected));

  test.each([
    ['of another time', 'It was 1980 when Ronald Reagan, 69, won.'],
    ['of a relative', 'Castro, 78, spoke for an hour.'],
    ['a count', 'Raúl Castro, 4000 guests and two bands came.'],
  ])('not %s', (_, text) => expect(concluded(text)).toBeNull());
});

describe('a numbered anniversary tells the year', () => {
  test.each([
    ['The village prepares for the 25th anniversary of the Chernobyl disaster.', '2010-05-31/2011-11-12'],
    ['Thousands marked the 10th anniversary of the Sept. 11 attacks on Sunday.', '2011-09-03/2011-09-21'],
    ['Leaders will gather for the centenary of the landings at Gallipoli.', '2014-05-30/2015-11-11'],
  ])('%s', (text, expected) => expect(concluded(text)).toBe(expected));

  test('not one without a number', () => {
    expect(concluded('Each anniversary of the Chernobyl disaster is a day of mourning.')).toBeNull();
  });
});

test('the day of a dateline and the weekday of its news tell the year', () => {
  const text = 'WASHINGTON, March 19 (Reuters) - President Barack Obama said on Tuesday that he would visit Jordan.';
  const dateline = { date: 'XXXX-03-19', end: 37 };
  expect(concluded(text, dateline)).toBe('[2013-03-19..2013-03-20,2014-03-19..2014-03-20]');
  // Without the dateline: his terms, and a March 19 of the last ten months.
  expect(concluded(text)).toBe('2009-01-06/2017-01-13');
});

test('an agency signs a report with its year; a footer says nothing of the report above it', () => {
  expect(concluded('Copyright 2013 The Associated Press. All rights reserved.')).toBe('2013-01-01/2014-01-03');
  expect(concluded('© 2013 The Causeway Daily')).toBeNull();
});

test('a text is not older than the page that it points to', () => {
  const text = 'President Moon Jae-in said so (https://news.example/2019/03/22/talks).';
  expect(concluded(text)).toBe('2019-03-21/2022-05-23');
});

describe('so many days after a happening', () => {
  test.each([
    [
      'A minister met the families on Thursday, five days after the killing of Rafik Hariri in Beirut.',
      '2005-02-18/2005-02-28',
    ],
    ['Police held a man on Friday, six weeks after Benazir Bhutto was assassinated.', '2008-02-01/2008-02-21'],
  ])('%s', (text, expected) => expect(concluded(text)).toBe(expected));

  test.each([
    ['no day of the report', 'He fled five days after the killing of Rafik Hariri in Beirut.'],
    ['years', 'A man was held on Friday, six years after the killing of Rafik Hariri in Beirut.'],
    [
      'another time between',
      'He left on Friday, two days after a march over last year’s killing of Rafik Hariri in Beirut.',
    ],
  ])('not with %s', (_, text) => expect(concluded(text) ?? '').not.toMatch(/^2005-02/));
});

test('a holder of an office who acts on a day of the week holds it, though the sentence looks back', () => {
  expect(
    concluded('Secretary of State Antony Blinken met the king on Thursday, after a week that had shaken him.'),
  ).toBe('2020-12-18/2025-02-14');
  expect(
    concluded('Secretary of State Antony Blinken, who had met him on Thursday, was by then forgotten.'),
  ).toBeNull();
});
