import { describe, expect, test } from 'vitest';
import { dated } from './dated.ts';

describe('the taking of an office dates a report', () => {
  test.each([
    ['Angela Merkel flew to Paris two days after she took office.', '2005-11-22/2005-12-03'],
    ['Emmerson Mnangagwa came home. He will be sworn in on Friday.', '2017-11-16/2017-11-25'],
    ['Emmanuel Macron was inaugurated on Sunday.', '2017-05-13/2017-05-21'],
  ])('%s', (text, expected) => expect(dated(text)).toBe(expected));

  test.each([
    ['a deputy', "Angela Merkel's deputy was sworn in on Tuesday."],
    ['another weekday', 'Angela Merkel was sworn in on Friday.'],
    ['lawmakers', 'Angela Merkel watched as lawmakers were sworn in on Tuesday.'],
    ['no time', 'Angela Merkel took office and flew to Paris.'],
  ])('%s: unknown', (_, text) => expect(dated(text)).toBeNull());
});

describe('days without a year beside a happening', () => {
  test('near it, the report is still fresh', () =>
    expect(
      dated(
        'BELGRADE - Slobodan Milosevic conceded defeat on Friday, a day after a crowd stormed parliament. The election was on Sept. 24.',
      ),
    ).toBe('2000-10-05/2000-10-15'));

  test('its own day is told by the date when the week is over', () =>
    expect(
      dated('Turkish police searched a villa for Jamal Khashoggi, killed in the consulate in Istanbul on Oct. 2.'),
    ).toBe('2018-10-01/2019-07-29'));

  test('far from it, another story is told', () =>
    expect(
      dated(
        'BELGRADE - Slobodan Milosevic, ousted when a crowd stormed parliament, fell ill on Friday. The trial opened Feb. 12.',
      ),
    ).toBeNull());
});
