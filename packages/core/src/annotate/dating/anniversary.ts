import { civilOf, type DayRange, dayOf } from '../../model/edtf/index.ts';
import type { Meaning } from '../times/meaning.ts';
import { BIT, type Piece, senseOf } from '../times/piece.ts';
import type { Expression } from '../times/read.ts';
import type { Stretch } from './clause.ts';

/** Days before and after an anniversary in which news speaks of it by its number. */
const AHEAD = 330;
const BEHIND = 200;

/** "the 10th anniversary", "the 50-year anniversary", "the centenary" in a sentence, with its number; null without one. */
export function anniversaryIn(pieces: readonly Piece[], { from, to }: Stretch): { at: number; count: number } | null {
  for (let at = from; at < to; at++) {
    const word = pieces[at]!.lower;
    if (word === 'centenary') return { at, count: 100 };
    if (word !== 'anniversary') continue;
    for (let back = at - 1; back >= from && at - back <= 4; back--) {
      const count =
        senseOf(pieces[back], BIT.ORDINAL) ??
        (pieces[back + 1]?.lower === '-' ? senseOf(pieces[back], BIT.INT) : undefined);
      if (typeof count === 'number' && count >= 1 && count <= 150) return { at, count };
    }
  }
  return null;
}

/** Words of a sentence that tells of the day itself, beside a weekday: "marked the 10th anniversary on Sunday". */
const MARKED = /^(?:mark|marks|marked|marking|commemorated|remembered|observed|gathered|celebrated|celebrates)$/;
const BEFORE_DAY = 8;
const AFTER_DAY = 10;

/** Does the sentence tell that an anniversary was kept on a day of the week, or today? */
export function isKept(pieces: readonly Piece[], { from, to }: Stretch, times: readonly Expression[]): boolean {
  let isMarked = false;
  for (let at = from; at < to && !isMarked; at++) isMarked = MARKED.test(pieces[at]!.lower);
  return isMarked && times.some(({ meaning }) => isOfTheWeek(meaning)) && !times.some(({ meaning }) => isFar(meaning));
}

/** A year beside it is the happening's own: "the Aug. 6, 1945, bombing". */
const isFar = (meaning: Meaning): boolean => meaning.is !== 'calendar' && !isOfTheWeek(meaning);

function isOfTheWeek(meaning: Meaning): boolean {
  if (meaning.is === 'part' && meaning.of) return isOfTheWeek(meaning.of);
  if (meaning.is === 'deictic') return meaning.unit === 'D' && meaning.to === 'THIS';
  return meaning.is === 'calendar' && meaning.weekday !== undefined && meaning.month === undefined;
}

/** The days around the nth return of a happening's day. */
export function aroundAnniversary([first, last]: DayRange, count: number, kept: boolean): DayRange {
  const on = (at: number) => {
    const { year, month, day } = civilOf(at);
    return dayOf(year + count, month, Math.min(day, 28));
  };
  return kept ? [on(first) - BEFORE_DAY, on(last) + AFTER_DAY] : [on(first) - AHEAD, on(last) + BEHIND];
}
