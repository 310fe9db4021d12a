import { describe, expect, test } from 'vitest';
import { articleOf, ofText, REPORT } from './read-article.ts';

const TITLE = 'Envoys meet on the border';
const opened = (dateline: string) => articleOf({ text: [TITLE, `${dateline} ${REPORT[0]}`, REPORT[1]].join('\n') });

describe('datelines', () => {
  test.each([
    ['SEOUL, May 3 (Yonhap) --', 'Seoul', 'Yonhap News Agency'],
    ['KYIV, Ukraine (AP) —', 'Kyiv', 'Associated Press'],
    ['Berlin (dpa) -', 'Berlin', 'dpa'],
    ['SEOUL (Reuters) -', 'Seoul', 'Reuters'],
  ])('%s', (dateline, place, agency) => {
    const article = opened(dateline);
    expect(article.dateline?.place).toBe(place);
    expect(article.dateline?.agency).toContain(agency);
    expect(article.origin.agency).toContain(agency);
  });

  test.each([
    ['JUBA (Sudan Tribune) April 23, 2012 –', 'Juba', '2012-04-23', 'Sudan Tribune'],
    ['MEXICO CITY (Jan. 28, 2017) --', 'Mexico City', '2017-01-28', null],
    ['(KABUL, 3 June 2010)', 'Kabul', '2010-06-03', null],
    ['Geneva - 7 November 2005.', 'Geneva', '2005-11-07', null],
    ['Islamabad: Aug 14, 1998 (APP):', 'Islamabad', '1998-08-14', 'APP'],
    ['1042 GMT 9 Apr 92 --', null, '1992-04-09', null],
    ['BBC Monitoring, 5 June 1999:', null, '1999-06-05', 'BBC'],
  ])('wherever the day stands: %s', (dateline, place, date, agency) => {
    const article = opened(dateline);
    expect(article.dateline).toMatchObject({ place, date });
    expect(article.dateline!.agency ?? '').toContain(agency ?? '');
    expect(article.body.startsWith(`${dateline} `)).toBe(true);
    expect(article.published?.edtf).toBe(date);
  });

  test.each([
    'Sanctions (April 23, 2012) were the third of the year.',
    'Talks: May 3 was the day that both had named.',
    '1042 men were held in the camp on 9 April 1992.',
  ])('no dateline: %s', (opening) => {
    expect(opened(opening).dateline).toBeNull();
  });

  test('a dateline with a region and a year dates a report that says no other day', () => {
    const article = opened('OHRID, North Macedonia, March 18 2023 (AFP) -');
    expect(article.dateline).toMatchObject({ place: 'Ohrid', date: '2023-03-18', agency: 'Agence France-Presse' });
    expect(article.published).toMatchObject({ edtf: '2023-03-18', certainty: 'inferred' });
    expect(article.published!.basis).toMatchObject([{ rule: 'dateline', chosen: true }]);
  });

  test('letters behind a body that another agency bears too are no dateline', () => {
    const text = [
      TITLE,
      `Government of National Accord (GNA) announced on Friday that it had signed. ${REPORT[0]}`,
      REPORT[1],
    ];
    const article = articleOf({ text: text.join('\n') });
    expect(article.dateline).toBeNull();
    expect(article.origin.agency).toBeNull();
  });
});

test('a print view is no publisher', () => {
  const title = 'Envoys of the two neighbours meet on the border';
  const html = `<html><head><title>Print - ${title}</title></head><body><h1>${title}</h1><p>${REPORT.join('</p><p>')}</p></body></html>`;
  expect(articleOf({ html }).publisher).toBeNull();
});

test.each([
  ['© 2025 BBC. The BBC is not responsible for the content of other sites.', 'BBC'],
  ['Copyright 2016 Gulf Ledger. All rights reserved.', 'Gulf Ledger'],
  ['© 2019 St. Albans Courier', 'St. Albans Courier'],
])('the owner of a page: %s', (notice, publisher) => {
  expect(articleOf({ text: [TITLE, 'May 3, 2021', ...REPORT, notice].join('\n') }).publisher).toBe(publisher);
});

describe('where a story comes from', () => {
  test.each([
    [['By AFP', '3 May 2021'], 'Agence France-Presse'],
    [['PTI | Updated: May 3, 2021 19:12 IST'], 'Press Trust of India'],
    [['Source: AFP', 'May 3, 2021'], 'Agence France-Presse'],
    [['By Jane Doe, Associated Press', 'May 3, 2021'], 'Associated Press'],
  ])('%j', (lines, agency) => {
    expect(ofText(TITLE, ...lines).origin.agency).toBe(agency);
  });

  test('the chain by which it came is kept', () => {
    expect(opened('PYONGYANG, May 3 (KCNA via Yonhap) --').origin).toMatchObject({
      agency: 'Korean Central News Agency',
      via: ['Yonhap News Agency'],
    });
    const below = articleOf({ text: [TITLE, ...REPORT, 'Source: Xinhua via The Guardian'].join('\n') });
    expect(below.origin).toMatchObject({ agency: 'Xinhua', via: ['The Guardian'] });
    expect(below.basis.origin!.filter(({ chosen }) => chosen).map(({ rule }) => rule)).toContain('via');
  });

  test('the outlet that had it first is named', () => {
    const text = [TITLE, 'By Jane Doe', ...REPORT, 'This article was originally published by The Guardian.'].join('\n');
    expect(articleOf({ text }).origin.outlet).toBe('The Guardian');
  });

  test('a house report has no origin but itself', () => {
    expect(ofText(TITLE, 'By Jane Doe', 'May 3, 2021').origin).toEqual({ agency: null, outlet: null, via: [] });
  });
});
