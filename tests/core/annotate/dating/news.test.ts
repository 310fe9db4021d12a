import { presentForms } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import { describe, expect, test } from 'vitest';
import { dated } from './dated.ts';

describe('what is told in the present is news of its day', () => {
  test.each([
    ['Liz Truss resigns.', '2022-10-19/2022-10-29'],
    ['Naftali Bennett is sworn in as prime minister of Israel.', '2021-06-12/2021-06-22'],
    ['Prince Philip, the Duke of Edinburgh, has died, the palace says.', '2021-04-08/2021-04-21'],
    ['French police arrest Jimmy Lai.', null],
  ])('%s', (text, expected) => expect(dated(text)).toBe(expected));

  test.each([
    ['told in the past', 'Liz Truss resigned in a short speech.'],
    ['told of a later day', 'Two years after Liz Truss resigns, nothing has changed.'],
    ['denied', 'Liz Truss does not resign.'],
    ['to come', 'Liz Truss will resign.'],
    ['wished', 'Her party wants Liz Truss to resign.'],
    ['with a year', 'Liz Truss resigns in 2022, the chronicle says.'],
  ])('%s: unknown', (_, text) => expect(dated(text)).toBeNull());
});

describe('facts of all decades date a report that names their day', () => {
  test.each([
    ['Egypt nationalised the Suez Canal on Thursday, President Nasser told a crowd.', '1956-07-25/1956-08-02'],
    ['Prime Minister Olof Palme was shot dead in Stockholm on Friday night.', '1986-02-27/1986-03-07'],
    ['Kofi Annan, the former secretary-general, has died.', '2018-08-17/2018-08-30'],
    ['The fire is out at Notre-Dame, where the spire of the cathedral collapsed on Monday.', '2019-04-14/2019-04-22'],
    ['A ferry, the Sewol, sank off South Korea last week.', '2014-04-20/2014-04-27'],
  ])('%s', (text, expected) => expect(dated(text)).toBe(expected));

  test.each([
    ['the day is of another act', 'Turkey said on Tuesday that Khashoggi was killed inside the consulate in Istanbul.'],
    [
      'and behind the fact',
      'Khashoggi, killed in the consulate in Istanbul, was remembered by friends who met on Tuesday.',
    ],
  ])('%s: unknown', (_, text) => expect(dated(text)).toBeNull());
});

describe('what was only planned, or only named, is no bound', () => {
  test.each([
    [
      'a plan overtaken',
      'The delta variant has delayed an apology that was supposed to be made in June, but nobody set a day.',
      '2021-05-30',
    ],
    [
      'a month that looks like a helper',
      'The court said the delta variant and the dissolution of parliament in May was a surprise.',
      '2021-05-30',
    ],
    ['the rule of somebody', 'He helped the government of President Moon Jae-in to buy vaccines.', null],
  ])('%s', (_, text, since) => {
    const published = dated(text);
    if (since === null) expect(published).toBeNull();
    else expect(published === null || published.startsWith(since)).toBe(true);
  });
});

test('every fact that can be news has a verb that can tell it', () => {
  const mute = loadLexicon().anchors.filter(
    ({ hot, near }) => hot && !near.flat().some((one) => presentForms(one).length > 0),
  );
  expect(mute.map(({ id }) => id)).toEqual([]);
});

test('verbs are put into the present', () => {
  expect(presentForms('resigned')).toContain('resigns');
  expect(presentForms('stepped down')).toContain('steps down');
  expect(presentForms('won')).toEqual(expect.arrayContaining(['win', 'wins', 'winning']));
  expect(presentForms('died')).toEqual(expect.arrayContaining(['die', 'dies']));
  expect(presentForms('denied')).toContain('denies');
  expect(presentForms('ceasefire')).toEqual([]);
});
