import { dayText } from './calendar.ts';
import { formatRanges } from './format.ts';
import { parseEdtf } from './parse.ts';
import { type DayRange, meetRanges, rangesOf } from './ranges.ts';

export {
  type CivilDate,
  civilOf,
  dayOf,
  dayText,
  isDate,
  isLeap,
  monthLength,
  monthText,
  weekdayOf,
  weekOf,
  weekStart,
  yearText,
} from './calendar.ts';
export { edtfBetween, formatRange, formatRanges, monthRange } from './format.ts';
export { type Edtf, type EdtfDate, type EdtfInterval, type EdtfSet, formatEdtf, parseEdtf } from './parse.ts';
export { type DayRange, meetRanges, mergeRanges, rangesOf } from './ranges.ts';

/** First and last day that a value may mean, "YYYY-MM-DD"; null at an open or unknown end. */
export interface Bounds {
  earliest: string | null;
  latest: string | null;
}

/** The days an EDTF string may mean, as sorted ranges of day numbers; null when it is not EDTF or names no real day. */
export function daysOf(edtf: string): DayRange[] | null {
  const parsed = parseEdtf(edtf);
  return parsed && rangesOf(parsed);
}

/** The hull of an EDTF string in days: "2019-03" is 2019-03-01 to 2019-03-31. Null when it is not EDTF or names no real day. */
export function boundsOf(edtf: string): Bounds | null {
  const days = daysOf(edtf);
  if (!days) return null;
  const first = days[0]![0];
  const last = days.at(-1)![1];
  return {
    earliest: Number.isFinite(first) ? dayText(first) : null,
    latest: Number.isFinite(last) ? dayText(last) : null,
  };
}

/**
 * What both values allow, as EDTF; null when they exclude each other or either is not EDTF.
 * When one lies within the other it comes back as it was written, time of day and qualifier kept.
 */
export function intersect(a: string, b: string): string | null {
  const left = daysOf(a);
  const right = daysOf(b);
  if (!left || !right) return null;
  const met = meetRanges(left, right);
  if (met.length === 0) return null;
  const isLeft = sameRanges(met, left);
  const isRight = sameRanges(met, right);
  if (isLeft && isRight) return b.length > a.length ? b : a;
  if (isLeft) return a;
  return isRight ? b : formatRanges(met);
}

/** True when every day of `inner` is a day of `outer`; false when either is not EDTF. */
export function contains(outer: string, inner: string): boolean {
  const whole = daysOf(outer);
  const part = daysOf(inner);
  return whole !== null && part !== null && sameRanges(meetRanges(whole, part), part);
}

/** True when the values share a day. */
export function overlaps(a: string, b: string): boolean {
  const left = daysOf(a);
  const right = daysOf(b);
  return left !== null && right !== null && meetRanges(left, right).length > 0;
}

function sameRanges(a: readonly DayRange[], b: readonly DayRange[]): boolean {
  return a.length === b.length && a.every((range, i) => range[0] === b[i]![0] && range[1] === b[i]![1]);
}
