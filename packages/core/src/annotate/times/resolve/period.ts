import {
  civilOf,
  dayOf,
  dayText,
  edtfBetween,
  monthText,
  weekdayOf,
  weekOf,
  yearText,
} from '../../../model/edtf/index.ts';
import type { Unit } from '../meaning.ts';
import { seasonLetters } from './units.ts';

/** Two figures: `07`. */
export const pad = (n: number): string => String(n).padStart(2, '0');

/** A stretch of the calendar with its names. `first` and `last` are day numbers, both included. */
export interface Period {
  unit: Unit | 'SEASON' | 'HALF';
  first: number;
  last: number;
  timex: string;
  edtf: string;
}

const bcText = (year: number) => `BC${String(1 - year).padStart(4, '0')}`;

export function dayPeriod(day: number): Period {
  const text = dayText(day);
  const { year } = civilOf(day);
  return { unit: 'D', first: day, last: day, timex: year <= 0 ? bcText(year) + text.slice(-6) : text, edtf: text };
}

/** The ISO week that holds a day. */
export function weekPeriod(day: number): Period {
  const monday = day - weekdayOf(day) + 1;
  const { year, week } = weekOf(day);
  return {
    unit: 'W',
    first: monday,
    last: monday + 6,
    timex: `${yearText(year)}-W${pad(week)}`,
    edtf: edtfBetween(monday, monday + 6),
  };
}

/** Saturday and Sunday of the week that holds a day. */
export function weekendPeriod(day: number): Period {
  const week = weekPeriod(day);
  return {
    unit: 'WE',
    first: week.first + 5,
    last: week.last,
    timex: `${week.timex}-WE`,
    edtf: edtfBetween(week.first + 5, week.last),
  };
}

export function monthPeriod(year: number, month: number): Period {
  const first = dayOf(year, month, 1);
  const date = civilOf(first);
  const text = monthText(date.year, date.month);
  const timex = date.year <= 0 ? `${bcText(date.year)}-${pad(date.month)}` : text;
  return { unit: 'M', first, last: dayOf(year, month + 1, 1) - 1, timex, edtf: text };
}

export function quarterPeriod(year: number, quarter: number): Period {
  const at = civilOf(dayOf(year, quarter * 3 - 2, 1));
  const q = (at.month + 2) / 3;
  return {
    unit: 'Q',
    first: dayOf(at.year, at.month, 1),
    last: dayOf(at.year, at.month + 3, 1) - 1,
    timex: `${yearText(at.year)}-Q${q}`,
    edtf: `${yearText(at.year)}-${32 + q}`,
  };
}

export function halfPeriod(year: number, half: number): Period {
  return {
    unit: 'HALF',
    first: dayOf(year, half * 6 - 5, 1),
    last: dayOf(year, half * 6 + 1, 1) - 1,
    timex: `${yearText(year)}-H${half}`,
    edtf: `${yearText(year)}-${39 + half}`,
  };
}

/** `season` is an EDTF code, 21 to 24; the winter of a year begins in its December. */
export function seasonPeriod(year: number, season: number): Period {
  const month = (season - 20) * 3;
  return {
    unit: 'SEASON',
    first: dayOf(year, month, 1),
    last: dayOf(year, month + 3, 1) - 1,
    timex: `${year <= 0 ? bcText(year) : yearText(year)}-${seasonLetters(season)}`,
    edtf: `${yearText(year)}-${season}`,
  };
}

export function yearPeriod(year: number): Period {
  return {
    unit: 'Y',
    first: dayOf(year, 1, 1),
    last: dayOf(year, 12, 31),
    timex: year <= 0 ? bcText(year) : yearText(year),
    edtf: yearText(year),
  };
}

/** `start` is its first year, "1990"; before Christ the number itself, 480 for the 480s. */
export function decadePeriod(start: number, bc: boolean): Period {
  const decade = Math.floor(start / 10);
  const [first, last] = bc ? [1 - decade * 10 - 9, 1 - decade * 10] : [decade * 10, decade * 10 + 9];
  return {
    unit: 'DE',
    first: dayOf(first, 1, 1),
    last: dayOf(last, 12, 31),
    timex: bc ? `BC${String(decade).padStart(3, '0')}` : String(decade).padStart(3, '0'),
    edtf: bc ? `${yearText(first)}/${yearText(last)}` : `${String(decade).padStart(3, '0')}X`,
  };
}

/** 20 is the twentieth century. By TIMEX3's and EDTF's leave it begins with the year 1900. */
export function centuryPeriod(century: number, bc: boolean): Period {
  const digits = pad(century - 1);
  const [first, last] = bc ? [1 - century * 100, -(century - 1) * 100] : [(century - 1) * 100, century * 100 - 1];
  return {
    unit: 'CE',
    first: dayOf(first, 1, 1),
    last: dayOf(last, 12, 31),
    timex: bc ? `BC${digits}` : digits,
    edtf: bc ? `${yearText(first)}/${yearText(last)}` : `${digits}XX`,
  };
}

/** The period of a unit that holds a day. */
export function periodOf(unit: Unit, day: number): Period {
  const { year, month } = civilOf(day);
  switch (unit) {
    case 'W':
      return weekPeriod(day);
    case 'FN':
      return weekPeriod(day);
    case 'WE':
      return weekendPeriod(day);
    case 'M':
      return monthPeriod(year, month);
    case 'Q':
      return quarterPeriod(year, Math.ceil(month / 3));
    case 'Y':
      return yearPeriod(year);
    case 'DE':
      return year > 0 ? decadePeriod(year, false) : decadePeriod(1 - year, true);
    case 'CE':
    case 'ML':
      return year > 0
        ? centuryPeriod(Math.floor(year / 100) + 1, false)
        : centuryPeriod(Math.ceil((1 - year) / 100), true);
    default:
      return dayPeriod(day);
  }
}

/** Days in a month, on average. */
const MONTH = 30.44;

/** The period of a unit that lies `count` units after the one that holds a day; whole units only. */
export function stepFrom(day: number, unit: Unit, count: number): Period {
  const { year, month, day: d } = civilOf(day);
  switch (unit) {
    case 'S':
    case 'MIN':
    case 'H':
      return dayPeriod(day + Math.trunc(unit === 'H' ? count / 24 : 0));
    case 'D':
      return dayPeriod(day + Math.round(count));
    case 'W':
    case 'WE':
      return periodOf(unit, day + Math.round(count * 7));
    case 'FN':
      return periodOf('W', day + Math.round(count * 14));
    case 'M':
      // "two and a half months ago" of 14 January lies in October
      return Number.isInteger(count)
        ? monthPeriod(year, month + count)
        : periodOf('M', day + Math.round(count * MONTH));
    case 'Q':
      return quarterPeriod(year, Math.ceil(month / 3) + Math.round(count));
    case 'Y':
      return Number.isInteger(count) ? yearPeriod(year + count) : monthPeriod(year, month + Math.round(count * 12));
    case 'DE':
      return Number.isInteger(count)
        ? periodOf('DE', dayOf(year + count * 10, month, d))
        : yearPeriod(year + Math.round(count * 10));
    case 'CE':
      return Number.isInteger(count)
        ? periodOf('CE', dayOf(year + count * 100, month, d))
        : yearPeriod(year + Math.round(count * 100));
    case 'ML':
      return periodOf('CE', dayOf(year + count * 1000, month, d));
  }
}
