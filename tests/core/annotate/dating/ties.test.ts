import { describe, expect, test } from 'vitest';
import { dated } from './dated.ts';

describe('days since a happening', () => {
  test.each([
    [
      'the doer is a pronoun',
      'ISLAMABAD - General Pervez Musharraf met his commanders on Thursday, two days after he toppled Nawaz Sharif.',
      '1999-10-13/1999-10-23',
    ],
    [
      'the dateline says where',
      'LONDON - Clerks walked to work on Friday, a day after bombs tore through three subway trains and a bus.',
      '2005-07-07/2005-07-17',
    ],
    [
      'the day is in the sentence before',
      'A panel cut the budget on Wednesday. Lawmakers acted a week after Iraqi troops overran Kuwait.',
      '1990-08-03/1990-08-23',
    ],
    [
      'they end on a day to come',
      'WARSAW - Poland will bury its president on Sunday, eight days after the crash at Smolensk.',
      '2010-04-09/2010-04-19',
    ],
    [
      'the hour stands between',
      "HOUSTON - Foam had struck the Columbia's wing. The shuttle broke up over Texas before 9 a.m. on Saturday.",
      '2003-01-31/2003-02-08',
    ],
  ])('%s', (_, text, expected) => expect(dated(text)).toBe(expected));

  test.each([
    ['no day of the week', 'Six weeks after he toppled Nawaz Sharif, Pervez Musharraf met his commanders.'],
    [
      'another doer',
      'Two critics of Pervez Musharraf met on Thursday, two days after troops arrested Nawaz Sharif at an airport.',
    ],
    ['a month of the story', 'In March a panel met. It acted a week after Iraqi troops overran Kuwait.'],
  ])('%s: unknown', (_, text) => expect(dated(text)).toBeNull());
});

describe('titles by which a surname is known', () => {
  test('a secretary of state', () =>
    expect(dated('Secretary of State Shultz told reporters in Geneva on Tuesday that a pact was near.')).toBe(
      '1982-07-02/1989-02-03',
    ));
  test('not one who held it once', () =>
    expect(
      dated('Former Secretary of State Shultz told reporters in Geneva on Tuesday that a pact was near.'),
    ).toBeNull());
});

describe('cases counted from day to day', () => {
  test('in the present', () =>
    expect(dated('Ukraine reports a record 1,271 new COVID-19 cases in the last 24 hours.')).toBe(
      '2020-02-10/2023-05-14',
    ));
  test('not in memory', () =>
    expect(dated('A study found that Ukraine had reported 1,271 COVID-19 cases in a day when it began.')).toBeNull());
});
