import { civilOf, dayOf } from '../../../model/edtf/index.ts';
import type { Direction, Meaning, Unit } from '../meaning.ts';
import { periodIn } from './calendar.ts';
import { dayPeriod, type Period, stepFrom } from './period.ts';
import { directedWeekday } from './weekday.ts';
import { type Placed, placed, placedPeriod, type World } from './world.ts';

type Deictic = Extract<Meaning, { is: 'deictic' }>;
type DeicticDate = Extract<Meaning, { is: 'deictic-date' }>;

const STEP: Record<Direction, number> = { LAST: -1, PREVIOUS: -1, THIS: 0, THAT: 0, THE: 0, NEXT: 1, FOLLOWING: 1 };
const OPEN: Partial<Record<Unit, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Y: 'XXXX',
  WE: 'XXXX-WXX-WE',
  Q: 'XXXX-QX',
};

/** Do these words count from what the text last spoke of, or from the day it was written? */
function isFromStory(to: Direction): boolean {
  return to === 'PREVIOUS' || to === 'FOLLOWING' || to === 'THAT';
}

/** "|Last month| the rebels suspended": so speaks whoever comes to his own day at the end of a history. */
export function isOfWriting(to: Direction, unit: Unit, definite: boolean): boolean {
  return to === 'LAST' && !definite && (unit === 'W' || unit === 'M' || unit === 'Y');
}

/**
 * "the week", "the end of the year": in news those of the day of writing, unless the sentence has just named another, or
 * tells on in the past of a date just named. A report on a quarter means that one.
 */
function settle(to: Direction, unit: Unit, world: World): Direction {
  if (to !== 'THE') return to;
  if (unit === 'WE' && world.register === 'news') return 'THIS';
  // "arrived on Sunday night and was due in Moscow later in the day"
  if (unit === 'D' && world.register === 'news' && (world.tense === 'future' || isLongPast(world))) return 'THIS';
  if (world.register === 'history' || world.here || unit === 'D' || (unit === 'Q' && world.quarter)) return 'THAT';
  return world.tense === 'past' ? 'THAT' : 'THIS';
}

/** Days after which "earlier in the day" of a new sentence is of the day of the text again. */
const WEEK = 7;
const isLongPast = ({ focusDay, now, here }: World): boolean =>
  !here && focusDay !== null && now !== null && now - focusDay.first > WEEK;

/** The day last spoken of. "He leaves on Wednesday. Earlier in the day …": not one that is still to come. */
function dayOfStory({ focusDay, now, here, register }: World): Period | null {
  const isAhead = register === 'news' && !here && now !== null && focusDay !== null && focusDay.first > now;
  return isAhead ? null : focusDay;
}

/** What is counted from: a day of a period, which may be longer than a day. */
export interface Base {
  day: number;
  period: Period;
  edtf: string;
}

export function baseOf(period: Period, to: Direction): Base {
  return { day: to === 'FOLLOWING' ? period.last : period.first, period, edtf: period.edtf };
}

/** What was last spoken of, for a unit. "Sales fell in |October|, it said on Wednesday, after a rise the month before": the month of the figures. */
function storyOf(to: Direction, unit: Unit, world: World): Period | null {
  if (unit === 'D') return dayOfStory(world);
  if (unit === 'Q') return world.quarter ?? world.focus;
  return unit === 'M' && to === 'PREVIOUS' && world.focus?.unit === 'D' ? (world.month ?? world.focus) : world.focus;
}

/** The day to count from, with its EDTF; null when nothing tells. */
export function baseDay(to: Direction, unit: Unit, definite: boolean, world: World): Base | null {
  const story = storyOf(to, unit, world);
  const now = world.now === null ? null : baseOf(dayPeriod(world.now), to);
  if (isFromStory(to)) {
    // In news only what was just said is counted from: "opened Friday and closed the next day".
    if (story && (world.register === 'history' || (unit === 'D' ? world.near : world.fresh) || story === world.quarter))
      return baseOf(story, to);
    return world.register === 'news' ? now : null;
  }
  if (world.register === 'news' || (now && isOfWriting(to, unit, definite))) return now;
  if (to === 'THIS' && unit !== 'D' && world.story)
    return baseOf(dayPeriod(dayOf(world.story.year, world.story.month ?? 1, 1)), to);
  return definite && story ? baseOf(story, to) : null;
}

/** "last week", "this month", "the next day", "that year". */
export function placeDeictic(meaning: Deictic, world: World): Placed {
  const { unit, definite } = meaning;
  const to = settle(meaning.to, unit, world);
  const base = baseDay(to, unit, definite, world);
  if (!base)
    return to === 'THIS' && unit === 'D' ? placed({ timex: 'PRESENT_REF' }) : placed({ timex: OPEN[unit] ?? null });
  const period = unit === 'H' ? dayPeriod(base.day) : stepFrom(base.day, unit, STEP[to]);
  return placedPeriod(weekendOf(period, unit, to, base.day, world), { anchor: base.edtf });
}

/** "the weekend" on a weekday is the one just past, unless what is told is still to come. */
function weekendOf(period: Period, unit: Unit, to: Direction, day: number, world: World): Period {
  if (unit !== 'WE') return period;
  if (to === 'THAT' || to === 'THIS')
    return period.first > day && world.tense === 'past' ? stepFrom(day, 'WE', -1) : period;
  return period;
}

/** In September "last August" is of the year before: this year's is called last month. In January "last December" is just over. */
function isLastMonth(period: Period, day: number, to: Direction): boolean {
  const [here, then] = [civilOf(day), civilOf(period.first)];
  return to === 'LAST' && period.unit === 'M' && then.year === here.year && then.month === here.month - 1;
}

/** "last March", "next Monday", "this summer", "the previous April". */
export function placeDeicticDate(meaning: DeicticDate, world: World): Placed {
  const { to, date } = meaning;
  const base = baseDay(to, date.weekday === undefined ? 'Y' : 'D', meaning.definite, world);
  if (!base) return placed({ timex: date.weekday === undefined ? null : `XXXX-WXX-${date.weekday}` });
  const { day, edtf } = base;
  if (date.weekday !== undefined)
    return placedPeriod(dayPeriod(directedWeekday(date.weekday, day, to, world.tense)), { anchor: edtf });
  const { year } = civilOf(day);
  const candidates = [year - 2, year - 1, year, year + 1, year + 2]
    .map((y) => periodIn(date, y))
    .filter((p): p is Period => p !== null);
  let chosen: Period | undefined;
  if (to === 'LAST' || to === 'PREVIOUS')
    chosen = candidates.filter((p) => p.last < day && !isLastMonth(p, day, to)).at(-1);
  else if (to === 'NEXT' || to === 'FOLLOWING') chosen = candidates.find((p) => p.first > day);
  else {
    // "|This January| Mali expelled": of the year in which it is written, when the story has come near to it
    const now = to === 'THIS' ? world.now : null;
    const own = now === null ? year : civilOf(now).year;
    const wanted = Math.abs(own - year) === 1 && periodIn(date, own)!.first <= now! ? own : year;
    // "this winter" of a February began in the year before.
    const around = wanted === year ? candidates.find((p) => p.first <= day && day <= p.last) : undefined;
    chosen = around ?? candidates.find((p) => civilOf(p.first).year === wanted);
  }
  return chosen ? placedPeriod(chosen, { anchor: edtf, chosen: to === 'THIS' }) : placed({});
}
