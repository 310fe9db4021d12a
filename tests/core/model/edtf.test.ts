import {
  boundsOf,
  civilOf,
  contains,
  dayOf,
  daysOf,
  dayText,
  formatEdtf,
  formatRanges,
  intersect,
  mergeRanges,
  overlaps,
  parseEdtf,
  weekdayOf,
  weekOf,
  weekStart,
} from '@dateline/core/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('bounds', () => {
  test.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-03', '2019-03-01', '2019-03-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2019-03-22', '2019-03-22', '2019-03-22'],
    ['2019-03-22T14:30:00Z', '2019-03-22', '2019-03-22'],
    ['2019-03-22T23:30:00-05:00', '2019-03-22', '2019-03-22'],
    ['2019-W12', '2019-03-18', '2019-03-24'],
    ['2020-W53-7', '2021-01-03', '2021-01-03'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['18XX', '1800-01-01', '1899-12-31'],
    ['2004-XX', '2004-01-01', '2004-12-31'],
    ['2004-06-XX', '2004-06-01', '2004-06-30'],
    ['2004-1X', '2004-10-01', '2004-12-31'],
    ['2004-06-1X', '2004-06-10', '2004-06-19'],
    ['2019-21', '2019-03-01', '2019-05-31'],
    ['2019-24', '2019-12-01', '2020-02-29'],
    ['2019-30', '2019-12-01', '2020-02-29'],
    ['2019-33', '2019-01-01', '2019-03-31'],
    ['2019-41', '2019-07-01', '2019-12-31'],
    ['../2020-03-31', null, '2020-03-31'],
    ['/2020-03-31', null, '2020-03-31'],
    ['2020-03-31/..', '2020-03-31', null],
    ['2020-03-31/', '2020-03-31', null],
    ['2019-03-02/2019-03-31', '2019-03-02', '2019-03-31'],
    ['2019/2020-06', '2019-01-01', '2020-06-30'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['[..1983-12-03]', null, '1983-12-03'],
    ['[1983-12..]', '1983-12-01', null],
    ['{1960,1961-12}', '1960-01-01', '1961-12-31'],
    ['2019-03~', '2019-03-01', '2019-03-31'],
    ['?2004-06~-11', '2004-06-11', '2004-06-11'],
    ['-0479', '-0479-01-01', '-0479-12-31'],
    ['2019-25', '2019-03-01', '2019-05-31'],
    ['2019-37', '2019-01-01', '2019-04-30'],
    ['2019-W12-5', '2019-03-22', '2019-03-22'],
    ['Y-17000', '-17000-01-01', '-17000-12-31'],
    ['{2019-03-01..2019-03-05,2019-04}', '2019-03-01', '2019-04-30'],
    ['[2019-03~,2020?]', '2019-03-01', '2020-12-31'],
    ['199X/2004', '1990-01-01', '2004-12-31'],
    ['XXXX-12-25', null, null],
    ['XXXX', null, null],
  ])('%s', (edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest });
  });

  test.each([
    '',
    '2019-13',
    '2019-20',
    '2019-42',
    '2019-02-29',
    '2019-3-2',
    'last year',
    '2020/2019',
    '[]',
    '2019-21-03',
    '2019-W54',
  ])('%j is no date', (text) => {
    expect(boundsOf(text)).toBeNull();
  });
});

describe('intersection and containment', () => {
  test.each([
    ['2019', '2018-09/2019-03', '2019-01/2019-03'],
    ['2019-03', '2019', '2019-03'],
    ['2019-03-22T14:30:00', '2019-03', '2019-03-22T14:30:00'],
    ['../2019-03-31', '2019-03-02/..', '2019-03-02/2019-03-31'],
    ['[2018,2020]', '2018-06/2020-03', '[2018-06..2018-12,2020-01..2020-03]'],
    ['2018', '2019', null],
    ['2018', 'soon', null],
    ['199X', '1995/2005', '1995/1999'],
    ['../..', '2019-03~', '2019-03~'],
    ['2019-22', '2019-07/..', '2019-07/2019-08'],
    ['2019-W12', '2019-03-22/2019-03-25', '2019-03-22/2019-03-24'],
    ['[2019-03-01,2019-05-01]', '2019-04/..', '2019-05-01'],
    ['{2019-01..2019-03}', '2019-03-15/2019-04', '2019-03-15/2019-03-31'],
    ['../2018', '2019/..', null],
  ])('%s with %s', (a, b, met) => {
    expect(intersect(a, b)).toBe(met);
  });

  test('containment looks at days, not at spelling', () => {
    expect(contains('2019', '2019-03-22')).toBe(true);
    expect(contains('2019-03-22', '2019')).toBe(false);
    expect(contains('[2018,2020]', '2018/2020')).toBe(false);
    expect(contains('2018/..', '2020-W10')).toBe(true);
    expect(overlaps('2019-24', '2020-02-29')).toBe(true);
    expect(overlaps('2019-24', '2020-03')).toBe(false);
  });
});

const day = fc.integer({ min: -900_000, max: 900_000 });
const range = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const ranges = fc.array(range, { minLength: 1, maxLength: 4 }).map(mergeRanges);

describe('properties', () => {
  test('days and civil dates are one to one, and agree with Date.UTC', () => {
    fc.assert(
      fc.property(day, (n) => {
        const { year, month, day: d } = civilOf(n);
        expect(dayOf(year, month, d)).toBe(n);
        const there = new Date(n * 86_400_000);
        expect([year, month, d]).toEqual([there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()]);
        expect(weekdayOf(n) % 7).toBe(there.getUTCDay());
      }),
    );
  });

  test('every day lies in its own ISO week', () => {
    fc.assert(
      fc.property(day, (n) => {
        const { year, week } = weekOf(n);
        expect(weekStart(year, week) + weekdayOf(n) - 1).toBe(n);
      }),
    );
  });

  test('what is formatted reads back as the same days', () => {
    fc.assert(
      fc.property(ranges, (days) => {
        const text = formatRanges(days);
        expect(daysOf(text)).toEqual(days);
        expect(formatEdtf(parseEdtf(text)!)).toBe(text);
      }),
    );
  });

  test('an intersection is within both, and whatever both hold is within it', () => {
    fc.assert(
      fc.property(ranges, ranges, day, (a, b, n) => {
        const [left, right] = [formatRanges(a), formatRanges(b)];
        const met = intersect(left, right);
        const isIn = (text: string | null) => text !== null && contains(text, dayText(n));
        expect(isIn(met)).toBe(isIn(left) && isIn(right));
        expect(met === null ? null : daysOf(met)).toEqual(met === null ? null : daysOf(intersect(right, left)!));
        if (met !== null) expect(contains(left, met) && contains(right, met)).toBe(true);
      }),
    );
  });

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[{]?[-\dXYTW/.,~?%]{0,24}[\]}]?$/)), (text) => {
        const bounds = boundsOf(text);
        if (bounds?.earliest && bounds.latest) expect(contains(text, bounds.earliest)).toBe(true);
      }),
    );
  });
});
