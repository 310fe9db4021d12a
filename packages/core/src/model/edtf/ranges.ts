import { dayOf, isDate, monthLength, weekStart } from './calendar.ts';
import type { Edtf, EdtfDate, EdtfEnd } from './parse.ts';

/** First and last day, both included, as day numbers; open ends are infinite. */
export type DayRange = readonly [first: number, last: number];

/** First month and number of months of the sub-year codes. A northern winter begins in December and ends in the next year. */
const SUB_YEARS: Record<string, readonly [first: number, months: number]> = {
  ...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3] },
  ...{ 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3] },
  ...{ 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6] },
};

/** A masked year stands for at most this many years one by one; beyond it only the hull is kept. */
const MOST_YEARS = 100;

/**
 * The days that an EDTF value may mean, as sorted ranges that do not touch; null when a date in it does not exist.
 * Qualifiers do not widen: "2019-03~" is March. A value that says nothing ("XXXX-XX-XX") is every day.
 */
export function rangesOf(edtf: Edtf): DayRange[] | null {
  if (edtf.kind === 'date') return rangesOfDate(edtf);
  if (edtf.kind === 'interval') return rangeBetween(edtf.start, edtf.end);
  const parts = edtf.members.map(rangesOf);
  return parts.includes(null) ? null : mergeRanges(parts.flatMap((part) => part!));
}

function rangeBetween(start: EdtfEnd, end: EdtfEnd): DayRange[] | null {
  const first = start === null || start === 'open' ? Number.NEGATIVE_INFINITY : rangesOfDate(start)?.[0]?.[0];
  const last = end === null || end === 'open' ? Number.POSITIVE_INFINITY : rangesOfDate(end)?.at(-1)?.[1];
  return first === undefined || last === undefined || first > last ? null : [[first, last]];
}

function rangesOfDate(date: EdtfDate): DayRange[] | null {
  const years = yearsOf(date.year);
  if (years === null) return date.month === null ? [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]] : allOf(date);
  if (date.month === null && date.week === null) return [[dayOf(years[0], 1, 1), dayOf(years[1], 12, 31)]];
  if (years[1] - years[0] >= MOST_YEARS) return [[dayOf(years[0], 1, 1), dayOf(years[1] + 1, 2, 28)]];
  const ranges: DayRange[] = [];
  for (let year = years[0]; year <= years[1]; year++) ranges.push(...rangesOfYear(date, year));
  return ranges.length === 0 ? null : mergeRanges(ranges);
}

/** "XXXX-12-25" is a day of every year: no bounds, but still a date. */
function allOf(date: EdtfDate): DayRange[] | null {
  return rangesOfYear(date, 2000).length === 0 ? null : [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];
}

function rangesOfYear(date: EdtfDate, year: number): DayRange[] {
  if (date.week !== null) {
    const monday = weekStart(year, date.week);
    return date.weekday === null ? [[monday, monday + 6]] : [[monday + date.weekday - 1, monday + date.weekday - 1]];
  }
  const month = date.month!;
  const part = SUB_YEARS[month];
  if (part) return [[dayOf(year, part[0], 1), dayOf(year, part[0] + part[1], 1) - 1]];
  const ranges: DayRange[] = [];
  for (let m = 1; m <= 12; m++) {
    if (!fits(month, m)) continue;
    if (date.day === null || date.day === 'XX') ranges.push([dayOf(year, m, 1), dayOf(year, m, monthLength(year, m))]);
    else
      for (let d = 1; d <= 31; d++)
        if (fits(date.day, d) && isDate(year, m, d)) ranges.push([dayOf(year, m, d), dayOf(year, m, d)]);
  }
  return ranges;
}

/** Does a two-character mask ("1X") fit a number? */
function fits(mask: string, number: number): boolean {
  const tens = mask[0];
  const ones = mask[1];
  return (tens === 'X' || +tens! === Math.floor(number / 10)) && (ones === 'X' || +ones! === number % 10);
}

/** First and last year of a year with masked digits at its end; null for the wholly unknown "XXXX". */
function yearsOf(year: string): readonly [number, number] | null {
  if (year[0] === 'Y') return [+year.slice(1), +year.slice(1)];
  if (!year.includes('X')) return [+year, +year];
  const sign = year[0] === '-' ? -1 : 1;
  const digits = sign < 0 ? year.slice(1) : year;
  if (digits[0] === 'X') return null;
  const low = sign * +digits.replaceAll('X', '0');
  const high = sign * +digits.replaceAll('X', '9');
  return sign < 0 ? [high, low] : [low, high];
}

/** Sorts ranges and joins those that overlap or touch. */
export function mergeRanges(ranges: readonly DayRange[]): DayRange[] {
  const merged: DayRange[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && range[0] <= last[1] + 1) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

/** The days that both lists hold. */
export function meetRanges(a: readonly DayRange[], b: readonly DayRange[]): DayRange[] {
  const met: DayRange[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const first = Math.max(a[i]![0], b[j]![0]);
    const last = Math.min(a[i]![1], b[j]![1]);
    if (first <= last) met.push([first, last]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return met;
}
