import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Clock, clockOf } from './clock.ts';

/** A calendar day written out in a line, with the clock beside it if there is one. Offsets are into the line. */
export interface WrittenDate {
  start: number;
  end: number;
  year: number;
  month: number;
  day: number;
  /** Day and month could be the other way round: "03/04/2021". */
  ambiguous: boolean;
  /** Two digits of a year: "23/08/21". */
  short: boolean;
  clock: Clock | null;
}

export interface DateReader {
  months: Map<string, number>;
  pattern: RegExp;
}

const NUMERIC =
  '(?<y1>(?:19|20)\\d\\d)(?<s1>[-/.年]|년 ?|\\. )(?<m1>[01]?\\d)(?:[-/.月]|월 ?|\\. )(?<d1>[0-3]?\\d)(?!\\d)[日일]?' +
  '|(?<a2>[0-3]?\\d)(?<s2>[-/.])(?<b2>[0-3]?\\d)\\k<s2>(?<y2>(?:19|20)\\d\\d|\\d\\d)(?!\\d|[./-]\\d)' +
  '|(?<y5>(?:19|20)\\d\\d)(?<m5>0[1-9]|1[0-2])(?<d5>[0-2]\\d|3[01])(?!\\d)';

/** Compiles the months of all languages into one pattern. */
export function buildDateReader(lexicon: Lexicon): DateReader {
  const months = new Map<string, number>();
  for (const form of lexicon.forms) {
    if (form.name !== 'months') continue;
    form.words.forEach((names, index) => {
      for (const name of names.toLowerCase().split('/')) if (!months.has(name)) months.set(name, index + 1);
    });
  }
  const names = anyOf([...months.keys()].sort((a, b) => b.length - a.length));
  const month = (n: number) => `(?<n${n}>${names})\\.?`;
  const suffix = '(?:st|nd|rd|th|er|º|°|\\.|-?(?:го|е|й))?';
  // "July 22, 20226:31 PM", "30 Aug 202130 Aug 2021": a tag between day and hour, or between two days, was dropped without a space.
  const year = (n: number) =>
    `(?<y${n}>(?:19|20)\\d\\d|['’]\\d\\d)(?!\\d(?!\\d?:\\d\\d)(?!\\d? \\p{L}{3,9} (?:19|20)\\d\\d))`;
  const pattern =
    `(?<![\\p{Lu}\\p{Ll}\\d.])(?:${NUMERIC}` +
    `|(?<d3>[0-3]?\\d)${suffix}[ -]{0,2}(?:of |de |d'|-)?${month(3)},?(?: de[l]? |[ ,-]{1,2})${year(3)}` +
    `|${month(4)} {0,2}(?<d4>[0-3]?\\d)${suffix}(?:,| ,)? {0,2}${year(4)})`;
  return { months, pattern: new RegExp(pattern, 'giu') };
}

/** One of the words, tried in their order; parted by first letters, so that a text is not held against each of them. */
function anyOf(words: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const [first = ''] = word;
    groups.set(first, [...(groups.get(first) ?? []), word.slice(first.length)]);
  }
  return [...groups].map(([first, rests]) => `${first}(?:${rests.join('|')})`).join('|');
}

/** What every full date holds: a year, or two figures behind marks ("23/08/21"). Most lines with figures have neither. */
const HAS_YEAR = /(?:19|20)\d\d|['’]\d\d|\d([-/.])\d{1,2}\1\d\d/;

export const mayHoldDate = (text: string) => HAS_YEAR.test(text);

/** Every full date of a line, in order. `dayFirst` decides "03/04/2021". */
export function findDates(text: string, reader: DateReader, dayFirst = true): WrittenDate[] {
  if (!mayHoldDate(text)) return [];
  const dates: WrittenDate[] = [];
  const { pattern } = reader;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const date = dateOf(match.groups as Groups, reader, dayFirst);
    if (date === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const clock = clockOf(text, start, end);
    dates.push({
      ...date,
      start: clock?.before ? clock.start : start,
      end: clock && !clock.before ? clock.end : end,
      clock,
    });
  }
  return dates;
}

type Groups = { [name: string]: string | undefined };
type Day = Pick<WrittenDate, 'year' | 'month' | 'day' | 'ambiguous' | 'short'>;

function dateOf(g: Groups, reader: DateReader, dayFirst: boolean): Day | null {
  if (g.y1) return dayOf(+g.y1, +g.m1!, +g.d1!);
  if (g.y5) return dayOf(+g.y5, +g.m5!, +g.d5!);
  if (g.y3) return dayOf(yearOf(g.y3), reader.months.get(g.n3!.toLowerCase())!, +g.d3!);
  if (g.y4) return dayOf(yearOf(g.y4), reader.months.get(g.n4!.toLowerCase())!, +g.d4!);
  const [a, b] = [+g.a2!, +g.b2!];
  const short = g.y2!.length === 2;
  // "1.2.34" may be a version or a score: two digits of a year only with slashes, or dots and two-digit parts.
  if (short && g.s2 !== '/' && !(g.s2 === '.' && g.a2!.length === 2 && g.b2!.length === 2)) return null;
  const year = yearOf(g.y2!);
  if (g.s2 === '.') return dayOf(year, b, a, false, short);
  const ambiguous = a <= 12 && b <= 12 && a !== b;
  const first = ambiguous ? dayFirst : a > 12;
  return first ? dayOf(year, b, a, ambiguous, short) : dayOf(year, a, b, ambiguous, short);
}

function yearOf(text: string): number {
  const number = +text.replace(/^['’]/, '');
  return number >= 100 ? number : number >= 70 ? 1900 + number : 2000 + number;
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayOf(year: number, month: number, day: number, ambiguous = false, short = false): Day | null {
  const length = LENGTHS[month - 1];
  return length === undefined || day < 1 || day > length ? null : { year, month, day, ambiguous, short };
}

/** EDTF of a written date: the day, or the minute when a clock stands beside it. */
export function edtfOf(date: WrittenDate): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
  if (date.clock === null) return day;
  return `${day}T${two(date.clock.hour)}:${two(date.clock.minute)}${date.clock.zone}`;
}
