import { describe, expect, test } from 'vitest';
import { dated } from './dated.ts';

describe('a report that leads with a happening among days of the week is of its four weeks', () => {
  test.each([
    ['A typhoon killed thousands in Tacloban, Haiyan the worst of them. Aid came on Sunday.', '2013-11-07/2013-12-05'],
    [
      'NAIROBI, Kenya - Rescuers dug on at the mall on Tuesday. Gunmen stormed Westgate on Saturday.',
      '2013-09-20/2013-09-28',
    ],
    [
      'BAKU - Crowds cheered on Thursday. Azerbaijan attacked Karabakh, and the Armenian side surrendered on Wednesday.',
      '2023-09-18/2023-10-16',
    ],
  ])('%s', (text, expected) => expect(dated(text)).toBe(expected));

  test.each([
    [
      'its aftermath in court',
      'A judge on Tuesday heard how gunmen stormed Westgate, the mall in Nairobi, and killed 67.',
    ],
    ['a ceremony', 'Nagasaki held a ceremony on Friday for those whom the atomic bomb killed when it was dropped.'],
    ['years on', 'On Monday, two years after gunmen stormed Westgate in Nairobi, the mall was full again.'],
    [
      'a scene of it',
      'Streets at the World Trade Center will close. The attacks, by hijacked planes, were a shock. Police met on Tuesday.',
    ],
    ['no day at all', 'Gunmen stormed Westgate, a mall in Nairobi, and killed 67 people.'],
  ])('%s: unknown', (_, text) => expect(dated(text)).toBeNull());
});

describe('lives date a report', () => {
  test.each([
    ['Deng Xiaoping, the paramount leader of China, died on Wednesday.', '1997-02-18/1997-02-26'],
    ['Anwar Sadat, who was assassinated on Tuesday, lay in state.', '1981-10-05/1981-10-13'],
    ['Jimmy Carter was sworn in as president on Thursday.', '1977-01-19/1977-01-27'],
    ['Henry Kissinger has died at his home in Connecticut.', '2023-11-28/2023-12-09'],
  ])('%s', (text, expected) => expect(dated(text)).toBe(expected));

  test.each([
    ['another who died', 'Anwar Sadat named a successor to his brother, who died on Sunday.'],
    ['a year beside it', 'Deng Xiaoping died in 1997, on a Wednesday.'],
    ['an anniversary', 'On the anniversary of the day when Anwar Sadat was assassinated, on Tuesday, flags flew.'],
  ])('%s: no day of it', (_, text) => {
    const day = dated(text);
    expect(day === null || day.endsWith('/..')).toBe(true);
  });
});

describe('surnames behind a title date a sentence that has a day of the week', () => {
  test.each([
    ['President Kennedy flew to Ireland on Thursday.', '1961-01-06/1963-12-06'],
    ['President Bush met the senators on Friday.', '[1989-01-06..1993-02-03,2001-01-06..2009-02-03]'],
    ['Premier Golda Meir addressed the nation on Sunday.', '1969-03-03/1974-06-17'],
  ])('%s', (text, expected) => expect(dated(text)).toBe(expected));

  test.each([
    ['no day', 'President Kennedy flew to Ireland.'],
    ['a picture of him', 'A photograph of President Kennedy was sold on Tuesday.'],
    ['a longer name', 'President Kennedy Okonjo opened the club on Tuesday.'],
    ['another given name', 'President Petro Malik opened the club on Tuesday.'],
  ])('%s: unknown', (_, text) => expect(dated(text)).toBeNull());
});
