import { weekdayOf } from '../../../model/edtf/index.ts';
import type { Direction, Tense } from '../meaning.ts';

/**
 * The day that a bare weekday means in news: the last one, today included, unless the clause speaks of what is to come.
 * "said on Friday" is past, "will meet on Tuesday" ahead.
 */
export function nearestWeekday(weekday: number, now: number, tense: Tense): number {
  const back = (weekdayOf(now) - weekday + 7) % 7;
  return tense === 'future' ? now + ((7 - back) % 7) : now - back;
}

/** "last Friday", "next Monday", "this Sunday". */
export function directedWeekday(weekday: number, now: number, to: Direction, tense: Tense): number {
  const back = (weekdayOf(now) - weekday + 7) % 7;
  switch (to) {
    case 'LAST':
      // "last Tuesday" of a Wednesday is a week older than yesterday
      return now - (back <= 1 ? back + 7 : back);
    case 'PREVIOUS':
      return now - (back === 0 ? 7 : back);
    case 'NEXT': {
      // The one of next week when this week's is still ahead is meant by few; the first one to come is the common reading.
      const ahead = (7 - back) % 7;
      return now + (ahead === 0 ? 7 : ahead);
    }
    case 'FOLLOWING':
      return now + (back === 0 ? 7 : 7 - back);
    default:
      return tense === 'past' ? now - back : now + ((7 - back) % 7);
  }
}
