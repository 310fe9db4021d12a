import { civilOf, dayOf, dayText, edtfBetween, monthLength } from '../../../model/edtf/index.ts';
import type { Meaning, Unit } from '../meaning.ts';
import { placeCalendar } from './calendar.ts';
import { placeClock, placeEdge, placePart } from './composite.ts';
import { type Base, baseDay, baseOf, placeDeictic, placeDeicticDate } from './deictic.ts';
import { dayPeriod, halfPeriod, monthPeriod, quarterPeriod, stepFrom } from './period.ts';
import { isoDuration, unitDuration } from './units.ts';
import { NOWHERE, type Placed, placed, placedPeriod, type World } from './world.ts';

type Shift = Extract<Meaning, { is: 'shift' }>;

/** Gives a meaning its value in the world; null when the words name no real date ("30 February"). */
export function place(meaning: Meaning, world: World): Placed | null {
  switch (meaning.is) {
    case 'calendar':
      return placeCalendar(meaning, world, meaning.of ? (place(meaning.of, world)?.period ?? null) : null);
    case 'deictic':
      return placeDeictic(meaning, world);
    case 'deictic-date':
      return placeDeicticDate(meaning, world);
    case 'shift':
      return placeShift(meaning, world);
    case 'duration': {
      const timex = unitDuration(meaning.unit, meaning.amount);
      const within = meaning.within ? place(meaning.within, world) : null;
      return placed({ type: 'DURATION', timex, duration: isoDuration(timex), edtf: within?.edtf ?? null });
    }
    case 'iso-duration':
      return placed({ type: 'SET', timex: meaning.value, duration: meaning.value });
    case 'set':
      // TimeML tells a set by its period (P1D), the older TIMEX2 that histories are marked in by its mask (XXXX-XX-XX).
      return meaning.every !== undefined && world.register === 'news'
        ? placed({ type: 'SET', timex: meaning.every, duration: isoDuration(meaning.every) })
        : placed({ type: 'SET', timex: meaning.value });
    case 'ref':
      return placed({
        timex: meaning.value,
        edtf:
          meaning.value === 'PRESENT_REF' && world.now !== null && world.register === 'news'
            ? `${dayText(world.now)}~`
            : null,
      });
    case 'part':
      return placePart(
        meaning,
        meaning.of
          ? place(meaning.of, world.passing && isThatDay(meaning.of) ? { ...world, focusDay: null } : world)
          : meaning.bound
            ? dayAtHand(world, meaning.bound)
            : null,
      );
    case 'edge':
      return placeEdge(meaning, place(meaning.of, world), world);
    case 'end-day': {
      const whole = place(meaning.of, world);
      return whole?.period
        ? placedPeriod(dayPeriod(meaning.last ? whole.period.last : whole.period.first), {
            anchor: whole.anchor,
            chosen: whole.chosen,
          })
        : null;
    }
    case 'clock':
      return placeClock(meaning, meaning.of ? place(meaning.of, world) : null, world);
    case 'iso':
      return placeIso(meaning.value);
    case 'pointer':
      return placed({ timex: world.register === 'history' ? 'PRESENT_REF' : 'PAST_REF' });
    case 'nothing':
      return placed({});
  }
}

/** "in the morning" */
const isThatDay = (meaning: Meaning): boolean => meaning.is === 'deictic' && meaning.to === 'THAT';

/** "3 billion years ago": beyond any calendar. */
const GEOLOGICAL = 1e5;

function placeShift(meaning: Shift, world: World): Placed | null {
  const { amount, unit, sign } = meaning;
  const compared = unit === 'Y' && amount !== null ? comparedWith(meaning, world) : null;
  if (compared) return compared;
  const isSmall = unit === 'H' || unit === 'MIN' || unit === 'S';
  const vague = placed({ timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' });
  if (amount === null || amount >= GEOLOGICAL) return vague;
  let base: Base | null;
  if (typeof meaning.from === 'object') {
    const from = place(meaning.from, world)?.period;
    base = from ? baseOf(from, sign < 0 ? 'PREVIOUS' : 'FOLLOWING') : null;
  } else
    base = baseDay(
      meaning.from === 'focus' ? (sign < 0 ? 'PREVIOUS' : 'FOLLOWING') : 'LAST',
      unit === 'D' ? 'D' : unit,
      false,
      world,
    );
  // "the winter of 1994 … two years later": counted from the year that names it
  if (base?.period.unit === 'SEASON' && unit === 'Y') base = { ...base, day: base.period.first };
  if (base && sign > 0 && isToday(meaning, base, world))
    return placedPeriod(stepFrom(base.day, unit, 0), { anchor: base.edtf });
  if (!base) return isSmall ? vague : placed({ timex: OPEN[unit] ?? null });
  if (isSmall)
    return placedPeriod(dayPeriod(base.day), {
      type: 'TIME',
      timex: `${dayPeriod(base.day).timex}TXX:XX`,
      anchor: base.edtf,
      chosen: true,
    });
  if (meaning.exact) return placedPeriod(dayPeriod(sameDay(base.day, unit, sign * amount)), { anchor: base.edtf });
  const { first, last } = base.period;
  // "In November … three weeks later": the weeks are not known, only their bounds.
  if (last - first > (LENGTH[unit] ?? 1)) {
    const edtf = edtfBetween(stepFrom(first, unit, sign * amount).first, stepFrom(last, unit, sign * amount).last);
    return placed({ timex: OPEN[unit] ?? null, edtf, anchor: base.edtf });
  }
  return placedPeriod(stepFrom(base.day, unit, sign * amount), { anchor: base.edtf });
}

/** "Today, 40 years later, the line is quiet": counted up to today, not from it. */
function isToday({ from, unit }: Shift, { period }: Base, { now, here, tense, register }: World): boolean {
  return (
    from === 'focus' &&
    register === 'news' &&
    here &&
    tense !== 'future' &&
    unit !== 'H' &&
    unit !== 'MIN' &&
    period.unit === 'D' &&
    period.first === now
  );
}

/** The day that a report has just named, for a part of the day that stands alone; the day of the report while it has named none. */
function dayAtHand({ register, now, focusDay: last, near, passing }: World, bound: 'said' | 'report'): Placed | null {
  const focusDay = passing ? null : last;
  if (register === 'history' || (focusDay && !near)) return null;
  const day = focusDay ?? (now === null || bound === 'said' ? null : dayPeriod(now));
  return day && placedPeriod(day, { chosen: true, anchor: day.edtf });
}

/** "net rose in the third quarter from a year earlier": the same quarter, or month, of the year before. */
function comparedWith({ amount, sign, from, compares }: Shift, world: World): Placed | null {
  if (world.register === 'history' || typeof from === 'object' || sign > 0 || amount !== 1) return null;
  const { focus, quarter, month: told } = world;
  const period = quarter ?? (compares ? (world.here && focus?.unit === 'M' ? focus : told) : null);
  if (!period) return null;
  const { year, month } = civilOf(period.first);
  const then =
    period.unit === 'Q'
      ? quarterPeriod(year - 1, (month + 2) / 3)
      : period.unit === 'M'
        ? monthPeriod(year - 1, month)
        : halfPeriod(year - 1, (month + 5) / 6);
  return placedPeriod(then, { anchor: period.edtf });
}

function sameDay(day: number, unit: Unit, count: number): number {
  if (unit !== 'Y' && unit !== 'M')
    return stepFrom(day, unit === 'W' ? 'D' : unit, unit === 'W' ? count * 7 : count).first;
  const { year, month, day: date } = civilOf(day);
  const months = unit === 'Y' ? count * 12 : count;
  return dayOf(year, month + months, Math.min(date, monthLength(year, month + months)));
}

/** Days in the longest of each unit: a base longer than that is too coarse to count such units from. */
const LENGTH: Partial<Record<Unit, number>> = {
  D: 1,
  W: 7,
  FN: 14,
  WE: 7,
  M: 31,
  Q: 92,
  Y: 366,
  DE: 3660,
  CE: 36600,
  ML: 366000,
};

const OPEN: Record<string, string> = { D: 'XXXX-XX-XX', W: 'XXXX-WXX', M: 'XXXX-XX', Y: 'XXXX' };

function placeIso(value: string): Placed | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(value);
  if (!match) return null;
  const [, year, month, day, time] = match;
  if (+month! < 1 || +month! > 12 || +day! < 1 || +day! > 31) return null;
  const period = placeCalendar({ is: 'calendar', year: +year!, month: +month!, day: +day! }, NOWHERE, null)?.period;
  if (!period) return null;
  return time ? placedPeriod(period, { type: 'TIME', timex: value, edtf: value }) : placedPeriod(period);
}
