/** What an expression means before it is placed in the calendar. */

/** Units by TIMEX3 letter; FN is a fortnight, WE a weekend, DE a decade, CE a century, ML a millennium. */
export type Unit = 'S' | 'MIN' | 'H' | 'D' | 'W' | 'FN' | 'WE' | 'M' | 'Q' | 'Y' | 'DE' | 'CE' | 'ML';

/**
 * Which of several: LAST/THIS/NEXT look from the reference time, PREVIOUS/FOLLOWING/THAT from the time last spoken of; THE
 * ("the week") is one or the other, as the sentence tells.
 */
export type Direction = 'LAST' | 'THIS' | 'NEXT' | 'PREVIOUS' | 'FOLLOWING' | 'THAT' | 'THE';

export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
/** What the clause around an expression says: whether it speaks of what was, or of what is to come. */
export type Tense = 'past' | 'future' | 'none';
export type Edge = 'START' | 'MID' | 'END' | 'EARLIER' | 'LATER';

/** A date as far as the words give it: "March 5", "Tuesday", "the third quarter of 2018", "the 480s BC". */
export interface Calendar {
  is: 'calendar';
  /** Astronomical year. */
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  /** EDTF code 21 to 24. */
  season?: number;
  quarter?: number;
  half?: number;
  /** First year of the decade, or its two digits ("the '90s"). */
  decade?: number;
  /** 20 is the twentieth. */
  century?: number;
  bc?: boolean;
  /** "MM-DD", "easter-2", "nth:11-4-4". */
  holiday?: string;
  /** The year, month or week that it lies in, when that is said relatively: "March last year". */
  of?: Meaning;
  /** A year of two digits ("'99", "1950-53"). */
  short?: boolean;
}

export type Meaning =
  | Calendar
  | { is: 'deictic'; to: Direction; unit: Unit; definite: boolean }
  | { is: 'deictic-date'; to: Direction; date: Calendar; definite: boolean }
  | {
      is: 'shift';
      amount: number | null;
      unit: Unit;
      sign: -1 | 1;
      from: 'reference' | 'focus' | Meaning;
      /** "rose 3% in May from a year earlier": the same month or quarter of that year. */
      compares?: boolean;
      /** "a year ago today": to the day. */
      exact?: boolean;
    }
  | { is: 'duration'; amount: number | null; unit: Unit; within?: Meaning }
  | { is: 'iso-duration'; value: string }
  /** `every` is the length from one to the next, where the calendar gives no name: "daily", "twice a week". */
  | { is: 'set'; value: string; every?: string }
  | { is: 'ref'; value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** `bound` parts ("at nightfall") are of the day just spoken of, or, where none is and they say 'report', of the day of the report. */
  | { is: 'part'; of: Meaning | null; part: DayPart; bound?: 'said' | 'report' }
  | { is: 'edge'; of: Meaning; edge: Edge }
  /** "the last day of July" */
  | { is: 'end-day'; of: Meaning; last: boolean }
  | { is: 'clock'; of: Meaning | null; hour: number; minute: number; second: number | null; zone: string | null }
  | { is: 'iso'; value: string }
  | { is: 'pointer' }
  | { is: 'nothing' };

export const calendar = (fields: Omit<Calendar, 'is'>): Calendar => ({ is: 'calendar', ...fields });
