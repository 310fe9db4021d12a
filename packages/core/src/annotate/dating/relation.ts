import { civilOf, type DayRange, dayOf, weekdayOf } from '../../model/edtf/index.ts';
import type { Calendar, Direction, Meaning } from '../times/meaning.ts';
import { stepFrom } from '../times/resolve/period.ts';

/** Days by which a reporter's day and the place's may differ. */
const ZONE = 1;

/**
 * When was the text written, if what it calls `meaning` ("last month", "yesterday", "earlier this year", "two weeks ago")
 * happened within `event`? The range that must hold the day of writing; null when the words tell nothing sure.
 */
export function writtenWhen(meaning: Meaning, event: DayRange): DayRange | null {
  const [first, last] = event;
  if (meaning.is === 'edge') {
    const within = writtenWhen(meaning.of, event);
    // "earlier this month" is not before the thing itself.
    return within && meaning.edge === 'EARLIER' ? [Math.max(within[0], first), within[1]] : within;
  }
  // "shortly before 9 a.m. on Saturday"
  if ((meaning.is === 'part' || meaning.is === 'clock') && meaning.of) return writtenWhen(meaning.of, event);
  if (meaning.is === 'calendar') return afterWeekday(meaning, event);
  if (meaning.is === 'deictic') {
    const { unit, to } = meaning;
    if (unit === 'D') {
      const back = to === 'THIS' ? 0 : to === 'LAST' ? 1 : null;
      return back === null ? null : [first + back - ZONE, last + back + ZONE];
    }
    if (unit === 'WE') return afterWeekend(to, event);
    if (unit !== 'W' && unit !== 'M' && unit !== 'Y') return null;
    // Some count weeks from Sunday.
    const slack = unit === 'W' ? ZONE : 0;
    const step = to === 'LAST' ? 1 : to === 'THIS' ? 0 : to === 'NEXT' ? -1 : null;
    if (step === null) return null;
    // A Sunday paper calls the week that ends with it "last week".
    const early = unit === 'W' && to === 'LAST' ? ZONE : 0;
    return [stepFrom(first - slack, unit, step).first - early, stepFrom(last + slack, unit, step).last];
  }
  if (meaning.is === 'shift' && meaning.from === 'reference' && meaning.amount !== null)
    return afterShift(meaning, event);
  return null;
}

/** "a raid at the weekend": the days of the week that it ends, and of the next. A Friday night belongs to it. */
function afterWeekend(to: Direction, [first, last]: DayRange): DayRange | null {
  if (to === 'NEXT' || last - first > 3 || weekdayOf(last) < FRIDAY) return null;
  return to === 'LAST' ? [first, last + 14] : [first - ZONE, last + 8];
}
const FRIDAY = 5;

/** "on Friday": within the week that begins with the Friday on which it happened. */
function afterWeekday(date: Calendar, [first, last]: DayRange): DayRange | null {
  if (date.weekday === undefined || date.month !== undefined || date.day !== undefined || date.of || last - first > 3)
    return null;
  for (let day = first; day <= last; day++) if (weekdayOf(day) === date.weekday) return [day - ZONE, day + 7];
  return null;
}

function afterShift(
  { amount, unit, sign }: Extract<Meaning, { is: 'shift' }>,
  [first, last]: DayRange,
): DayRange | null {
  const count = -sign * amount!;
  switch (unit) {
    case 'D':
      return [first + count - ZONE, last + count + ZONE];
    case 'W':
      return [first + count * 7 - 5, last + count * 7 + 5];
    case 'M':
      return [shiftMonths(first, count) - 20, shiftMonths(last, count) + 20];
    case 'Y':
      // "A year ago" is said of eight months as of sixteen.
      return [shiftMonths(first, count * 12) - 190, shiftMonths(last, count * 12) + 190];
    default:
      return null;
  }
}

function shiftMonths(day: number, months: number): number {
  const { year, month, day: d } = civilOf(day);
  return dayOf(year, month + months, Math.min(d, 28));
}
