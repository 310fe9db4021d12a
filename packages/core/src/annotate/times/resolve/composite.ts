import { dayText, edtfBetween } from '../../../model/edtf/index.ts';
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
  const day = whole ? whole.period : dayOfClock(world);
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

/** A clock time alone is of the day just spoken of, else of the day of the text. */
function dayOfClock(world: World): Period | null {
  if (world.focusDay && world.near) return world.focusDay;
  return world.register === 'news' && world.now !== null ? dayPeriod(world.now) : null;
}
