import { dayOf, dayText } from '../model/edtf/index.ts';

/** Days that an event of each kind lasts at most; an event belongs to the first kind that holds it. */
const REACHES = [1, 31, 366];
const LONGER = 0;
const NO_FIRST_DAY = -1;
const NO_LAST_DAY = -2;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Which kind an event with these bounds belongs to. */
export function reachOf(earliest: string | null, latest: string | null): number {
  if (earliest === null) return NO_FIRST_DAY;
  if (latest === null) return NO_LAST_DAY;
  if (!DAY.test(earliest) || !DAY.test(latest)) return LONGER;
  const days = dayNumber(latest) - dayNumber(earliest) + 1;
  return REACHES.find((reach) => days <= reach) ?? LONGER;
}

/** The part of an index by kind and order in which all events lie that touch a range: no order below `low`, none from `high` on. */
export interface Stretch {
  reach: number;
  low: string | null;
  high: string | null;
}

/** Where to look, kind by kind, for what touches `from` to `to`, both YYYY-MM-DD and inclusive; absent is without end. */
export function stretchesOf(from: string | undefined, to: string | undefined): Stretch[] {
  // Orders go on behind the first day with a blank, which sorts before "~".
  const high = to === undefined ? null : `${to}~`;
  return [
    ...REACHES.map((reach) => ({ reach, low: from === undefined ? null : daysBefore(from, reach - 1), high })),
    { reach: LONGER, low: null, high },
    // Without a first day it is sorted by its last, and asked for by it.
    { reach: NO_FIRST_DAY, low: from ?? null, high },
    { reach: NO_LAST_DAY, low: null, high },
  ];
}

function daysBefore(day: string, days: number): string | null {
  return DAY.test(day) ? dayText(dayNumber(day) - days) : null;
}

function dayNumber(day: string): number {
  const [year, month, date] = day.split('-').map(Number);
  return dayOf(year!, month!, date!);
}
