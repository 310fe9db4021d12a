import { civilOf, dayOf, isDate, weekdayOf } from '../../../model/edtf/index.ts';
import type { Calendar } from '../meaning.ts';
import { holidayIn } from './holiday.ts';
import {
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  halfPeriod,
  monthPeriod,
  type Period,
  pad,
  quarterPeriod,
  seasonPeriod,
  yearPeriod,
} from './period.ts';
import { seasonLetters } from './units.ts';
import { nearestWeekday } from './weekday.ts';
import { type Placed, placed, placedPeriod, type World } from './world.ts';

/** Places a date that is said in calendar words; what the words leave out comes from the world, or stays open. */
export function placeCalendar(date: Calendar, world: World, whole: Period | null): Placed | null {
  if (date.century !== undefined) return placedPeriod(centuryPeriod(date.century, date.bc === true));
  if (date.decade !== undefined) return placedPeriod(placeDecade(date, world));
  if (whole?.unit === 'W' && date.weekday !== undefined) return placedPeriod(dayPeriod(whole.first + date.weekday - 1));
  if (whole?.unit === 'M' && date.day !== undefined) {
    const { year, month } = monthOfDay(date, whole, world);
    return isDate(year, month, date.day) ? placedPeriod(dayPeriod(dayOf(year, month, date.day))) : null;
  }
  if (date.year !== undefined)
    return inYear(date, date.short === true && date.year < 100 ? placeShortYear(date.year, world) : date.year);
  if (whole) return inYear(date, civilOf(whole.first).year);
  if (
    date.month !== undefined ||
    date.season !== undefined ||
    date.quarter !== undefined ||
    date.half !== undefined ||
    date.holiday !== undefined
  )
    return placeYearless(date, world);
  if (date.day !== undefined) return placeDayOfMonth(date, world);
  if (date.weekday !== undefined) return placeWeekday(date.weekday, world);
  return null;
}

/** Days ahead up to which "the 22nd" of news is of this month. */
const AHEAD = 12;

/** The month of a day that stands alone: the 31st is of March when it is told on 1 April. */
function monthOfDay(date: Calendar, whole: Period, { now }: World): { year: number; month: number } {
  const here = civilOf(whole.first);
  const isHere =
    isDate(here.year, here.month, date.day!) && (now === null || whole.first + date.day! - 1 <= now + AHEAD);
  return date.short !== true || isHere ? here : civilOf(whole.first - 1);
}

function inYear(date: Calendar, year: number): Placed | null {
  const period = periodIn(date, year);
  return period && placedPeriod(period);
}

/** The period in a given year; null when there is no such day ("30 February"). */
export function periodIn(date: Calendar, year: number): Period | null {
  if (date.holiday !== undefined) return dayPeriod(holidayIn(year, date.holiday));
  if (date.quarter !== undefined) return quarterPeriod(year, date.quarter);
  if (date.half !== undefined) return halfPeriod(year, date.half);
  if (date.season !== undefined) return seasonPeriod(year, date.season);
  if (date.month === undefined) return yearPeriod(year);
  if (date.day === undefined) return monthPeriod(year, date.month);
  return isDate(year, date.month, date.day) ? dayPeriod(dayOf(year, date.month, date.day)) : null;
}

/** "'99", "the '90s": the last such year that is not after the text, else of the century spoken of. */
function placeShortYear(short: number, world: World): number {
  const base =
    world.register === 'history' && world.focus
      ? civilOf(world.focus.first).year + 50
      : world.now !== null
        ? civilOf(world.now).year + 5
        : 2029;
  return base - ((((base - short) % 100) + 100) % 100);
}

function placeDecade(date: Calendar, world: World): Period {
  return decadePeriod(date.short === true ? placeShortYear(date.decade!, world) : date.decade!, date.bc === true);
}

/** "July", "Aug 23", "the third quarter", "Christmas" without a year. */
function placeYearless(date: Calendar, world: World): Placed | null {
  const year =
    world.register === 'history' || world.now === null ? storyYear(date, world) : newsYear(date, world.now, world);
  if (year === null) return openDate(date);
  const period = periodIn(date, year);
  return period
    ? placedPeriod(period, {
        chosen: true,
        anchor: (world.register === 'news' && world.now !== null ? dayPeriod(world.now) : world.focus)?.edtf ?? null,
      })
    : openDate(date);
}

/** Timex of a date whose year nothing tells: "XXXX-07", "XXXX-08-23". */
function openDate(date: Calendar): Placed | null {
  if (date.month !== undefined)
    return placed({
      timex: `XXXX-${pad(date.month)}${date.day === undefined ? '' : `-${pad(date.day)}`}`,
      edtf: `XXXX-${pad(date.month)}${date.day === undefined ? '' : `-${pad(date.day)}`}`,
    });
  if (date.season !== undefined)
    return placed({ timex: `XXXX-${seasonLetters(date.season)}`, edtf: `XXXX-${date.season}` });
  if (date.quarter !== undefined) return placed({ timex: `XXXX-Q${date.quarter}` });
  if (date.half !== undefined) return placed({ timex: `XXXX-H${date.half}` });
  if (date.holiday !== undefined && /^\d/.test(date.holiday))
    return placed({ timex: `XXXX-${date.holiday}`, edtf: `XXXX-${date.holiday}` });
  return placed({});
}

/** Months by which a yearless month must lie before the story's to be the next year's, or after it to be the last year's. */
const ROLLS_ON = 8;
const ROLLS_BACK = 12;

/** In a history the story's own year goes on, and moves to the next when the months start over. */
function storyYear(date: Calendar, world: World): number | null {
  const { story } = world;
  if (!story) return null;
  const month = date.month ?? (date.season === undefined ? null : (date.season - 20) * 3);
  if (month === null || story.month === null || date.season !== undefined) return story.year;
  if (story.month - month >= ROLLS_ON) return story.year + 1;
  return month - story.month >= ROLLS_BACK ? story.year - 1 : story.year;
}

/** Days after which a season is no longer told from the day of the text when the sentence before was of another year. */
const OLD = 500;

const isOld = (focus: Period | null, now: number): focus is Period =>
  focus !== null && now - focus.last > OLD && focus.last - focus.first < 370;

/** Days after its end up to which a month or quarter is meant where the verb looks ahead: "will report a loss for September". */
const JUST_ENDED = 45;

/** In news a past verb means the last one, a future verb the next, and no verb the nearest. */
function newsYear(date: Calendar, now: number, world: World): number {
  const { year } = civilOf(now);
  const { tense, focus, fresh } = world;
  // "They met in the summer of 2010. In the autumn one vanished."
  const old = date.season !== undefined && tense === 'past' && fresh && isOld(focus, now) ? focus.first : null;
  const said = world.said ?? old;
  // "met in June 2019, but in October talks broke down": the next one after what the sentence dates.
  if (said !== null && said < now && tense !== 'future') {
    const from = civilOf(said).year;
    const next = [from, from + 1].find((y) => (periodIn(date, y)?.first ?? said) > said);
    if (next !== undefined && (periodIn(date, next)?.first ?? now) <= now) return next;
  }
  const periods = [year - 1, year, year + 1]
    .map((y) => ({ y, period: periodIn(date, y) }))
    .filter((one) => one.period !== null);
  const pastOnes = periods.filter(({ period }) => period!.first <= now);
  const coming = periods.filter(({ period }) => period!.last >= now);
  const last = pastOnes.at(-1);
  const next = coming[0];
  if (!last || !next) return (last ?? next)?.y ?? year;
  if (last.y === next.y) return last.y;
  const ago = now - last.period!.last;
  const ahead = next.period!.first - now;
  if (tense === 'past') return ago > 280 && ahead < 60 ? next.y : last.y;
  if (tense === 'future') return ago < (date.day === undefined ? JUST_ENDED : 10) && ahead > 270 ? last.y : next.y;
  // Without a verb the past is likelier at equal distance: news tells what was.
  return ago <= ahead * 1.2 ? last.y : next.y;
}

/** "on the 26th": of the month spoken of. */
function placeDayOfMonth(date: Calendar, world: World): Placed | null {
  const base =
    world.focus &&
    (world.focus.unit === 'D' || world.focus.unit === 'M') &&
    (world.register === 'history' || world.fresh)
      ? world.focus.first
      : world.register === 'news'
        ? world.now
        : null;
  if (base === null) return placed({ timex: `XXXX-XX-${pad(date.day!)}` });
  const { year, month } = civilOf(base);
  return isDate(year, month, date.day!)
    ? placedPeriod(dayPeriod(dayOf(year, month, date.day!)), { chosen: true })
    : null;
}

function placeWeekday(weekday: number, world: World): Placed {
  const { beside } = world;
  if (beside) {
    const near = [0, 1, -1].find((step) => weekdayOf(beside.first + step) === weekday);
    if (near !== undefined) return placedPeriod(dayPeriod(beside.first + near), { anchor: beside.edtf });
  }
  if (world.register === 'news' && world.now !== null) {
    const day = nearestWeekday(weekday, world.now, world.tense);
    return placedPeriod(dayPeriod(day), { chosen: true, anchor: dayPeriod(world.now).edtf });
  }
  // In a story: the first such day on or after the day spoken of.
  if (world.focusDay && world.fresh) {
    const from = world.focusDay.first;
    return placedPeriod(dayPeriod(from + ((weekday - weekdayOf(from) + 7) % 7)), {
      chosen: true,
      anchor: world.focusDay.edtf,
    });
  }
  return placed({ timex: `XXXX-WXX-${weekday}` });
}
