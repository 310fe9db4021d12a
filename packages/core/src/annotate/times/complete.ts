import { SEPARATORS } from './atoms.ts';
import { type Calendar, calendar, type DayPart } from './meaning.ts';
import { BIT, senseOf } from './piece.ts';
import type { Expression } from './read.ts';
import type { Reader } from './reader.ts';

/**
 * Fills in what a list or range says once: "5, 6 and 7 March", "March 25-29", "1950-53", "264 to 241 BC", "June and July 1941".
 * Numbers that become dates are added; dates that lack a year get the one of their neighbour.
 */
export function completeExpressions(found: { reader: Reader; expressions: Expression[] }): void {
  const { reader, expressions } = found;
  if (expressions.length === 0) return;
  const added: Expression[] = [];
  const taken = new Set<number>();
  for (const { first, last } of expressions) for (let i = first; i < last; i++) taken.add(i);
  for (const expression of expressions) {
    const date = expression.meaning.is === 'calendar' ? expression.meaning : null;
    if (!date) continue;
    added.push(
      ...daysBefore(reader, expression, date, taken),
      ...daysAfter(reader, expression, date, taken),
      ...yearsAround(reader, expression, date, taken),
    );
  }
  if (added.length > 0) {
    const covered = new Set<number>();
    for (const { first, last } of added) for (let i = first; i < last; i++) covered.add(i);
    const all = [...expressions.filter(({ first, last }) => !holdsAny(covered, first, last)), ...added];
    all.sort((a, b) => a.first - b.first);
    expressions.length = 0;
    for (const expression of all) expressions.push(expression);
  }
  shareYears(reader, expressions);
}

function holdsAny(covered: ReadonlySet<number>, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (covered.has(i)) return true;
  return false;
}

/** "5, 6 and" before "7 March" */
function daysBefore(reader: Reader, { first }: Expression, date: Calendar, taken: Set<number>): Expression[] {
  const { pieces } = reader;
  if (date.day === undefined || date.month === undefined || date.weekday !== undefined) return [];
  const startsWithDay =
    (pieces[first]!.mask & (BIT.INT | BIT.ORDINAL)) !== 0 ||
    (pieces[first]!.lower === 'the' && (pieces[first + 1]!.mask & (BIT.INT | BIT.ORDINAL)) !== 0);
  if (!startsWithDay) return [];
  const found: Expression[] = [];
  for (let i = first - 1; i >= 1 && SEPARATORS.has(pieces[i]!.lower) && !taken.has(i - 1); i -= 2) {
    const day = dayAt(reader, i - 1);
    if (day === null) break;
    const from = pieces[i - 2]?.lower === 'the' ? i - 2 : i - 1;
    const part =
      pieces[i - 2]?.lower === 'of' && pieces[i - 4]?.lower === 'the' ? senseOf(pieces[i - 3], BIT.PART) : undefined;
    // "the night of 3-4 May"
    if (part !== undefined)
      found.push({
        first: i - 4,
        last: i,
        meaning: { is: 'part', of: { ...date, day }, part: part as DayPart },
        rule: 'list-of-days',
      });
    else found.push({ first: from, last: i, meaning: { ...date, day }, rule: 'list-of-days' });
    if (from < i - 1) break;
  }
  return found;
}

/** "and 7", "-29" after "March 5" */
function daysAfter(reader: Reader, { last }: Expression, date: Calendar, taken: Set<number>): Expression[] {
  const { pieces } = reader;
  if (date.day === undefined || date.month === undefined) return [];
  if (
    (pieces[last - 1]!.mask & (BIT.INT | BIT.ORDINAL)) === 0 ||
    Number(senseOf(pieces[last - 1], BIT.INT) ?? senseOf(pieces[last - 1], BIT.ORDINAL)) !== date.day
  )
    return [];
  const found: Expression[] = [];
  let day = date.day;
  for (let i = last; i + 1 < pieces.length && SEPARATORS.has(pieces[i]!.lower) && !taken.has(i + 1); i += 2) {
    const next = dayAt(reader, i + 1);
    const after = pieces[i + 2]?.lower ?? '.';
    const goesOn =
      /^[.,;:)\-"”]|^(?:and|to|or|at|in|when|the|by|for|with|but|as|on|was|were|is|are|had|has|will|would|against|near|which|that|after|before)$/.test(
        after,
      );
    // "the Oct. 11-20 period"
    const isTied = pieces[i]!.lower === '-' && pieces[i]!.glued && pieces[i + 1]!.glued && /^\p{L}/u.test(after);
    if (
      next === null ||
      next <= day ||
      !(goesOn || isTied) ||
      (pieces[i]!.lower === ',' && after !== ',' && after !== 'and')
    )
      break;
    found.push({ first: i + 1, last: i + 2, meaning: { ...date, day: next }, rule: 'list-of-days' });
    day = next;
  }
  // "March 5, 6 and 7, 2019": the year stands at the end.
  const tail = found.at(-1);
  const year = tail && pieces[tail.last]?.lower === ',' ? senseOf(pieces[tail.last + 1], BIT.INT) : undefined;
  if (tail && date.year === undefined && typeof year === 'number' && year >= 1000 && year < 2200) {
    for (const one of found) (one.meaning as Calendar).year = year;
    date.year = year;
    tail.last += 2;
  }
  return found;
}

/** "1950-53", "264 to 241 BC" */
function yearsAround(
  reader: Reader,
  { first, last, rule }: Expression,
  date: Calendar,
  taken: Set<number>,
): Expression[] {
  const { pieces } = reader;
  if (date.year === undefined || date.day !== undefined || date.season !== undefined) return [];
  const join = pieces[last];
  const next = pieces[last + 1];
  if (!date.bc && date.year >= 1000 && join?.lower === '-' && join.glued && next?.glued && !taken.has(last + 1)) {
    const short = senseOf(next, BIT.INT);
    if (
      typeof short === 'number' &&
      next.end - next.start === 2 &&
      short > date.year % 100 &&
      pieces[last + 2]?.lower !== '-'
    )
      return [
        {
          first: last + 1,
          last: last + 2,
          meaning: calendar({ year: date.year - (date.year % 100) + short }),
          rule: 'range-of-years',
        },
      ];
  }
  const before = pieces[first - 1];
  const number = pieces[first - 2];
  if (date.bc && rule === 'year-bc' && before && number && SEPARATORS.has(before.lower) && !taken.has(first - 2)) {
    const year = senseOf(number, BIT.INT);
    if (typeof year === 'number' && 1 - year < date.year)
      return [
        { first: first - 2, last: first - 1, meaning: calendar({ year: 1 - year, bc: true }), rule: 'range-of-years' },
      ];
  }
  return [];
}

function dayAt(reader: Reader, at: number): number | null {
  const piece = reader.pieces[at];
  const value = senseOf(piece, BIT.INT) ?? (piece && /^\d/.test(piece.lower) ? senseOf(piece, BIT.ORDINAL) : undefined);
  return typeof value === 'number' &&
    value >= 1 &&
    value <= 31 &&
    (piece!.mask & BIT.INT ? piece!.end - piece!.start <= 2 : true)
    ? value
    : null;
}

/** "between June and July 1941", "from 3 to 9 May 1915": the year said last holds for the date just before. */
function shareYears(reader: Reader, expressions: Expression[]): void {
  for (let i = expressions.length - 2; i >= 0; i--) {
    const one = expressions[i]!.meaning;
    const next = expressions[i + 1]!;
    const inner = next.meaning.is === 'edge' ? next.meaning.of : next.meaning;
    const target = one.is === 'edge' || one.is === 'part' ? one.of : one;
    if (target?.is !== 'calendar' || inner.is !== 'calendar' || target.year !== undefined || target.of !== undefined)
      continue;
    if (inner.year === undefined || (target.month === undefined && target.season === undefined)) continue;
    const gap = reader.pieces.slice(expressions[i]!.last, next.first).map((piece) => piece.lower);
    if (
      gap.length === 0 ||
      gap.length > 3 ||
      !gap.every(
        (word) => SEPARATORS.has(word) || word === 'early' || word === 'late' || word === 'the' || word === 'of',
      )
    )
      continue;
    const wraps = target.month !== undefined && inner.month !== undefined && target.month > inner.month;
    target.year = wraps ? inner.year - 1 : inner.year;
    if (inner.bc) target.bc = true;
  }
}
