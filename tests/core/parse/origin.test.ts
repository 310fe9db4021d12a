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
