import type { Sentence, Token } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import { civilOf, type DayRange, dayOf, isDate, mergeRanges, weekdayOf } from '../../model/edtf/index.ts';
import type { Calendar, Meaning } from '../times/meaning.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import type { Expression } from '../times/read.ts';
import { periodIn } from '../times/resolve/calendar.ts';
import { tenseAt } from '../times/resolve/tense.ts';
import type { Senses } from '../times/senses.ts';
import type { Bound } from './bound.ts';

/** Years of a window that is wide enough to say nothing of a date without a year. */
const MOST_YEARS = 12;
/** The same for the day of a dateline. */
const MOST_DATELINES = 40;
/** Days of a window that is narrow enough: what is said of other days could only spoil it. */
const NARROW = 31;
/** Days after which, or before which, news says the year of a date: a date without one lies nearer. */
const NEAR = 300;
/** The same for a day that is to come: nineteen of twenty lie within three months. */
const NEAR_AHEAD = 150;
/** The same for a date that is said with its weekday, as only news of the week does. */
const NEAR_WEEKDAY = 60;

/**
 * Dates without a year, told as past or as to come: "was signed on March 3" and "will vote on April 14" put the text
 * between the two, in whichever of the years of `window`. A weekday beside the date ("Saturday, June 19") tells the year.
 */
export function boundsByCalendar(
  blocks: readonly ReadBlock[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  senses: Senses,
  window: DayRange,
): Bound[] {
  const first = civilOf(window[0]).year;
  const last = civilOf(window[1]).year;
  if (last - first > MOST_YEARS || window[1] - window[0] < NARROW) return [];
  const bounds: Bound[] = [];
  for (const { reader, expressions } of blocks) {
    for (const [index, expression] of expressions.entries()) {
      const plain = yearless(expression.meaning);
      if (!plain) continue;
      const weekday = weekdayBefore(reader, expressions[index - 1], expression);
      const date = weekday === undefined ? plain : { ...plain, weekday };
      const start = reader.pieces[expression.first]!.start;
      const end = reader.pieces[expression.last - 1]!.end;
      const tense = tenseAt(start, end, tokens, sentences, senses);
      if (tense === 'none' || (tense === 'past' && isGoal(reader.pieces, expression.first))) continue;
      if (isOvertaken(reader.pieces, expression.first)) continue;
      // "will leave |by| September 11": a term may be longer than the way to a meeting
      const isDayAhead =
        tense === 'future' && date.day !== undefined && reader.pieces[expression.first - 1]?.lower !== 'by';
      const reach = date.weekday !== undefined ? NEAR_WEEKDAY : isDayAhead ? NEAR_AHEAD : NEAR;
      const days: DayRange[] = [];
      for (let year = first - 1; year <= last + 1; year++) {
        const period = periodIn(date, year);
        if (!period || (date.weekday !== undefined && weekdayOf(period.first) !== date.weekday)) continue;
        days.push(tense === 'past' ? [period.first - 1, period.last + reach] : [period.last - reach, period.last + 1]);
      }
      if (days.length === 0) continue;
      const value = reader.text.slice(start - reader.offset, end - reader.offset);
      const rule = tense === 'past' ? 'date-is-past' : 'date-is-ahead';
      bounds.push({ rule, witness: 'text', days: mergeRanges(days), value, start, end });
    }
  }
  return bounds;
}

/**
 * "WASHINGTON, March 19 (Reuters) - … said on Tuesday": written on a March 19 that is a Tuesday, or the day after one. Which years
 * that leaves is told by `window`.
 */
export function boundsByDateline(
  { dateline }: Article,
  blocks: readonly ReadBlock[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  senses: Senses,
  window: DayRange,
): Bound[] {
  const said = /^XXXX-(\d\d)-(\d\d)$/.exec(dateline?.date ?? '');
  if (!dateline || !said) return [];
  const [month, day] = [+said[1]!, +said[2]!];
  const first = civilOf(window[0]).year;
  const last = civilOf(window[1]).year;
  if (last - first > MOST_DATELINES) return [];
  const weekday = toldWeekday(blocks, dateline.end, tokens, sentences, senses);
  const days: DayRange[] = [];
  for (let year = first; year <= last; year++) {
    if (!isDate(year, month, day)) continue;
    const at = dayOf(year, month, day);
    if (weekday === null || weekdayOf(at) === weekday || weekdayOf(at - 1) === weekday) days.push([at, at + 1]);
  }
  const { start, end } = dateline;
  return days.length > 0 ? [{ rule: 'dateline-day', witness: 'text', days, value: said[0], start, end }] : [];
}

/** The weekday that the report's first paragraph tells its news of: "said on Tuesday". */
function toldWeekday(
  blocks: readonly ReadBlock[],
  from: number,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  senses: Senses,
): number | null {
  const lead = blocks.find(({ reader }) => (reader.pieces.at(-1)?.end ?? 0) > from);
  for (const { meaning, first, last } of lead?.expressions ?? []) {
    const inner = meaning.is === 'part' && meaning.of ? meaning.of : meaning;
    const start = lead!.reader.pieces[first]!.start;
    if (start < from || inner.is !== 'calendar' || inner.weekday === undefined || inner.month !== undefined) continue;
    const tense = tenseAt(start, lead!.reader.pieces[last - 1]!.end, tokens, sentences, senses);
    return tense === 'past' ? inner.weekday : null;
  }
  return null;
}

/** "was supposed to happen in June, but", "would have begun on October 6": a plan of which nobody knows whether its day has come. */
function isOvertaken(pieces: readonly Piece[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 12 && !/^[.;]$/.test(pieces[at]!.lower); at--) {
    const word = pieces[at]!.lower;
    const before = pieces[at - 1]?.lower ?? '';
    if (word === 'have' && /^(?:would|could|might|should)$/.test(before)) return true;
    if (/^(?:originally|initially|previously)$/.test(word)) return true;
    if (/^(?:due|scheduled|supposed|expected|set|slated|planned|to)$/.test(word) && /^(?:was|were|been)$/.test(before))
      return true;
  }
  return false;
}

/** "extended the curfew |until| March 21", "bought doses |to| be delivered in December": told in the past, and still to come. */
function isGoal(pieces: readonly Piece[], first: number): boolean {
  if (/^(?:until|till|through|from|by)$/.test(pieces[first - 1]?.lower ?? '')) return true;
  for (let at = first - 1; at >= 0 && at >= first - 10 && !/^[.;]$/.test(pieces[at]!.lower); at--)
    if (/^(?:to|until|till|through|between)$/.test(pieces[at]!.lower)) return true;
  return false;
}

/** The weekday of "on Monday (Aug 23)". */
function weekdayBefore({ pieces }: ReadBlock['reader'], one: Expression | undefined, next: Expression) {
  const isBeside = one && next.first - one.last === 1 && /^[(,]$/.test(pieces[one.last]!.lower);
  return isBeside && one.meaning.is === 'calendar' && one.meaning.month === undefined ? one.meaning.weekday : undefined;
}

/** "March 3", "in March", "Saturday, June 19" */
function yearless(meaning: Meaning): Calendar | null {
  const inner = meaning.is === 'part' && meaning.of ? meaning.of : meaning;
  if (inner.is !== 'calendar' || inner.year !== undefined || inner.of) return null;
  return inner.month !== undefined && inner.holiday === undefined ? inner : null;
}
