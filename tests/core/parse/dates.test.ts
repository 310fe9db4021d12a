import { describe, expect, test } from 'vitest';
import { articleOf, ofPage, ofText, REPORT } from './read-article.ts';

const TITLE = 'Envoys meet on the border';
const day = (article: ReturnType<typeof ofPage>) => article.published?.edtf.slice(0, 10) ?? null;

describe('dates written in figures', () => {
  const above = '<p>Published 03/04/2021</p>';

  test.each([
    ['https://meridian.example.co.uk/1', '2021-04-03'],
    ['https://meridian.example.de/1', '2021-04-03'],
    ['https://meridian.example.gov/1', '2021-03-04'],
    ['https://meridian.example.us/1', '2021-03-04'],
  ])('the country of the address decides: %s', (url, wanted) => {
    expect(day(ofPage({ above, url }))).toBe(wanted);
  });

  test('another date on the page that leaves no choice decides', () => {
    expect(day(ofPage({ above, below: '<footer><p>Printed 03/25/2021</p></footer>' }))).toBe('2021-03-04');
    expect(day(ofPage({ above, below: '<footer><p>Printed 25/03/2021</p></footer>' }))).toBe('2021-04-03');
  });

  test('the language of the page decides', () => {
    expect(day(ofText(TITLE, 'Published 03/04/2021', 'Printed March 5, 2021'))).toBe('2021-03-04');
  });
});

describe('dates beside words of other languages', () => {
  test.each([
    ['송고시간2024-03-05 09:10', '2024-03-05'],
    ['Publié le 08 décembre 2023 à 06h15, modifié le 08 décembre 2023 à 11h02 · Temps de Lecture 2 min.', '2023-12-08'],
  ])('%s', (line, wanted) => {
    expect(day(ofText(TITLE, line, 'By Jane Doe'))).toBe(wanted);
  });
});

describe('which date is the day of publication', () => {
  test('the one by the headline, not those of other stories below', () => {
    const article = ofPage({
      above: '<p>By Jane Doe</p><p>May 3, 2021</p>',
      below: '<div><p>Ferry line opens</p><p>June 1, 2021</p><p>Pier rebuilt</p><p>June 2, 2021</p></div>',
    });
    expect(day(article)).toBe('2021-05-03');
  });

  test('a page that only says when it was updated was not published on the days of the stories below it', () => {
    const article = ofPage({
      above: '<p>Updated May 3, 2021</p>',
      below: '<div><p>Ferry line opens</p><p>June 1, 2021</p></div>',
    });
    expect(day(article)).toBe('2021-05-03');
  });

  test('a date that no page could have when it was fetched is not believed', () => {
    const article = ofText('date 2021-05-04 Logo', TITLE, 'May 3, 2099');
    expect(day(article)).not.toBe('2099-05-03');
    expect(article.basis.published!.map(({ value }) => value)).toContain('2099-05-03');
  });

  test('the first second of computer time is no date', () => {
    expect(
      ofPage({ head: '<meta property="article:published_time" content="1970-01-01T00:00:00Z">' }).published,
    ).toBeNull();
  });
});

describe('a date that comes with the text, as in a column of a table', () => {
  const text = [TITLE, ...REPORT].join('\n');

  test.each([
    ['2031-03-02', '2031-03-02'],
    ['2031-03', '2031-03'],
    ['2031-03-02T10:00+09:00', '2031-03-02T10:00+09:00'],
    ['2031-03-01/2031-03-02', '2031-03-01/2031-03-02'],
    ['March 2, 2031', '2031-03-02'],
    ['2 mars 2031', '2031-03-02'],
    ['Tue, 04 Mar 2031 10:00:00 GMT', '2031-03-04T10:00:00Z'],
    ['2031-03-02 10:00:00', '2031-03-02T10:00:00'],
  ])('is EDTF or is read: %s', (date, wanted) => {
    expect(articleOf({ text, date }).published?.edtf).toBe(wanted);
  });

  test.each(['n/a', '-', 'unknown', '2031-02-30', '32.13.2031'])('and else no date: %s', (date) => {
    expect(articleOf({ text, date }).published).toBeNull();
  });
});
