import { civilOf, dayOf, dayText, monthLength, monthText, yearText } from './calendar.ts';
import type { DayRange } from './ranges.ts';

/** Ranges of days as the shortest EDTF that says them: a day, month, year, decade, century, interval, or one of a set. */
export function formatRanges(ranges: readonly DayRange[]): string {
  if (ranges.length === 1) return formatRange(ranges[0]!);
  const members = ranges.map(([first, last]) => {
    const text = formatRange([first, last]);
    return text.includes('/') ? text.replace(/^\.\./, '').replace(/\.\.$/, '').replace('/', '..') : text;
  });
  return `[${members.join(',')}]`;
}

export function formatRange([first, last]: DayRange): string {
  if (!Number.isFinite(first) && !Number.isFinite(last)) return '../..';
  if (!Number.isFinite(first)) return `../${dayText(last)}`;
  if (!Number.isFinite(last)) return `${dayText(first)}/..`;
  if (first === last) return dayText(first);
  const a = civilOf(first);
  const b = civilOf(last);
  const wholeMonths = a.day === 1 && b.day === monthLength(b.year, b.month);
  if (wholeMonths && a.year === b.year && a.month === b.month) return monthText(a.year, a.month);
  if (wholeMonths && a.month === 1 && b.month === 12) return formatYears(a.year, b.year);
  if (wholeMonths) return `${monthText(a.year, a.month)}/${monthText(b.year, b.month)}`;
  return `${dayText(first)}/${dayText(last)}`;
}

function formatYears(first: number, last: number): string {
  if (first === last) return yearText(first);
  if (first >= 1000 && first % 10 === 0 && last === first + 9) return `${String(first).slice(0, -1)}X`;
  if (first >= 1000 && first % 100 === 0 && last === first + 99) return `${String(first).slice(0, -2)}XX`;
  return `${yearText(first)}/${yearText(last)}`;
}

/** The days from one to another, both included, as EDTF. */
export function edtfBetween(first: number, last: number): string {
  return formatRange([first, last]);
}

/** The first of a month to its end, as day numbers. */
export function monthRange(year: number, month: number): DayRange {
  return [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1];
}
