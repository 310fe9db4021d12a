import type { Tense } from '../meaning.ts';
import type { Period } from './period.ts';

/** When the text speaks: first and last day it may be. The same day twice when the day is known. */
export interface Reference {
  first: number;
  last: number;
  edtf: string;
  /** Stated by the page or the caller, not concluded. */
  stated: boolean;
}

/** What is known at one place of a text: all that resolving looks at. */
export interface World {
  /** The reference day taken for this pass (a reference of several days is tried at both ends), or null. */
  now: number | null;
  /** 'history' counts from the dates of its own story, 'news' from the day it was written. */
  register: 'news' | 'history';
  /** The last date spoken of, and the last single day. */
  focus: Period | null;
  focusDay: Period | null;
  /** Year and month that the story has come to. */
  story: { year: number; month: number | null } | null;
  /** First day of the date with a year that the same sentence has said before. */
  said: number | null;
  /** The quarter or half-year that the text reports on. */
  quarter: Period | null;
  /** The month that figures a line or two back were of. */
  month: Period | null;
  /** The day of a clock time that a bracket says again for another zone. */
  beside: Period | null;
  /** True when `focus` was spoken of in this sentence. */
  here: boolean;
  /** The clock time that a range begins with, as it is written: "from 2007-06-13T20:00 to |6 a.m.|". */
  since: string | null;
  /** True when the last single day is long past and was named in passing, in another sentence. */
  passing: boolean;
  /** True when a day was spoken of a few lines back at most. */
  near: boolean;
  /** True when `focus` was spoken of in this sentence or the one before. */
  fresh: boolean;
  tense: Tense;
}

/** An expression in its place. */
export interface Placed {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  timex: string | null;
  edtf: string | null;
  duration: string | null;
  /** What later expressions may count from. */
  period: Period | null;
  /** EDTF of what it was counted from. */
  anchor: string | null;
  /** A rule had to choose between readings (which Friday, which July). */
  chosen: boolean;
}

export function placed(fields: Partial<Placed>): Placed {
  return {
    type: 'DATE',
    timex: null,
    edtf: null,
    duration: null,
    period: null,
    anchor: null,
    chosen: false,
    ...fields,
  };
}

export function placedPeriod(period: Period, fields: Partial<Placed> = {}): Placed {
  return placed({ period, timex: period.timex, edtf: period.edtf, ...fields });
}

/** A world in which nothing is known: what a date says by itself. */
export const NOWHERE: World = {
  now: null,
  register: 'news',
  focus: null,
  focusDay: null,
  story: null,
  said: null,
  quarter: null,
  month: null,
  beside: null,
  here: false,
  passing: false,
  near: false,
  since: null,
  fresh: false,
  tense: 'none',
};
