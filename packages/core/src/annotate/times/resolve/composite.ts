import { dayOf, dayText, edtfBetween } from '../../../model/edtf/index.ts';
import type { Meaning } from '../meaning.ts';
import { dayPeriod, type Period, pad } from './period.ts';
import { type Placed, placed, placedPeriod, type World } from './world.ts';

/** "Monday morning", "the night of 5 June", "at night". */
export function placePart(meaning: Extract<Meaning, { is: 'part' }>, whole: Placed | null): Placed | null {
  if (meaning.of && !whole) return null;
  const period = whole?.period;
  if (!whole || !period) {
    const open = whole?.timex && /^XXXX-WXX-\d$/.test(whole.timex) ? whole.timex : 'XXXX-XX-XX';
    return placed({ type: 'TIME', timex: `${open}T${meaning.part}` });
  }
  if (period.unit !== 'D') return { ...whole, type: 'TIME' };
  return { ...whole, type: 'TIME', timex: `${period.timex}T${meaning.part}` };
}

/** "early October" is a part of October: TIMEX3 gives it October's value, and the day that bounds it where one is known. */
export function placeEdge(
  meaning: Extract<Meaning, { is: 'edge' }>,
  whole: Placed | null,
  world: World,
): Placed | null {
  const period = whole?.period;
  if (!whole || !period || world.now === null || world.register === 'history') return whole;
  const { now } = world;
  if (period.first < now && now <= period.last) {
    if (meaning.edge === 'EARLIER') return { ...whole, edtf: edtfBetween(period.first, now) };
    if (meaning.edge === 'LATER' && period.unit !== 'D') return { ...whole, edtf: edtfBetween(now, period.last) };
  }
  return whole;
}

/** "8:30 a.m. EST Tuesday", "noon". */
export function placeClock(
  meaning: Extract<Meaning, { is: 'clock' }>,
  whole: Placed | null,
  world: World,
): Placed | null {
  const { hour, minute, second, zone } = meaning;
  const time = `T${pad(hour)}:${pad(minute)}${second === null ? '' : `:${pad(second)}`}`;
  if (meaning.of && !whole) return null;
  const day = whole ? whole.period : (dayAfterMidnight(world.since, time) ?? dayOfClock(world));
  if (day?.unit !== 'D') return placed({ type: 'TIME', timex: `XXXX-XX-XX${time}` });
  const full = `${dayText(day.first)}T${pad(hour)}:${pad(minute)}:${pad(second ?? 0)}`;
  const edtf = zone === '+00' ? `${full}Z` : zone ? `${full}${zone}:00` : full;
  return placedPeriod(day, {
    type: 'TIME',
    timex: `${day.timex}${time}`,
    edtf,
    chosen: whole?.chosen ?? true,
    anchor: whole?.anchor ?? day.edtf,
  });
}

/** "a curfew from 8 p.m. to |6 a.m.|": the end of a range that goes past midnight. */
function dayAfterMidnight(since: string | null, time: string): Period | null {
  const begun = since === null ? null : SINCE.exec(since);
  if (!begun) return null;
  const day = dayOf(+begun[1]!, +begun[2]!, +begun[3]!);
  return dayPeriod(time < begun[4]! ? day + 1 : day);
}
const SINCE = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d)/;

/** A clock time alone is of the day just spoken of, else of the day of the text. */
function dayOfClock({ focusDay, near, now, register, tense, passing }: World): Period | null {
  const today = register === 'news' && now !== null ? dayPeriod(now) : null;
  if (!focusDay || !near) return today;
  if (!today) return focusDay;
  // "We start tomorrow," he told them at 8 p.m.; "since the attacks on September 11 … will speak at 9 p.m."
  const isStill = tense === 'past' && focusDay.first > today.first;
  const isAhead = tense === 'future' && focusDay.first < today.first;
  return isStill || isAhead || passing ? today : focusDay;
}
