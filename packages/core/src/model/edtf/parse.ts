/**
 * Reads EDTF (ISO 8601-2): dates with masks and qualifiers, seasons and quarters, intervals with open or unknown ends,
 * sets. ISO weeks ("2019-W12", "2019-W12-5") are read too. Qualifiers are kept as one per date, wherever they stood.
 */

export type Qualifier = '' | '?' | '~' | '%';

export interface EdtfDate {
  kind: 'date';
  /** Sign and digits, masked digits as X: "2019", "-0479", "199X"; five and more digits after a Y. */
  year: string;
  /** "03", "1X", or a sub-year code 21 to 41. */
  month: string | null;
  day: string | null;
  /** ISO week, 1 to 53, instead of a month. */
  week: number | null;
  /** ISO weekday, 1 to 7, beside a week. */
  weekday: number | null;
  /** What follows the T, as written: "14:30:00Z". */
  time: string | null;
  qualifier: Qualifier;
}

/** `null` is an unknown end (nothing written), `'open'` the written "..". */
export type EdtfEnd = EdtfDate | 'open' | null;

export interface EdtfInterval {
  kind: 'interval';
  start: EdtfEnd;
  end: EdtfEnd;
}

/** "[1667,1668..1672]" is one of them, "{…}" all of them. */
export interface EdtfSet {
  kind: 'set';
  all: boolean;
  members: (EdtfDate | EdtfInterval)[];
}

export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

const DATE =
  /^(-?[\dX]{4}|Y-?\d{5,9})(?:-W(\d\d)(?:-([1-7]))?|-([\dX]{2})(?:-([\dX]{2})(?:T([\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?))?)?)?$/;

/** The structure of an EDTF string, or null when it is none. */
export function parseEdtf(text: string): Edtf | null {
  const first = text[0];
  const last = text.at(-1);
  if ((first === '[' && last === ']') || (first === '{' && last === '}')) return parseSet(text.slice(1, -1), first);
  const slash = text.indexOf('/');
  if (slash < 0) return parseDate(text);
  const start = parseEnd(text.slice(0, slash));
  const end = parseEnd(text.slice(slash + 1));
  return start === undefined || end === undefined ? null : { kind: 'interval', start, end };
}

function parseEnd(text: string): EdtfEnd | undefined {
  if (text === '') return null;
  if (text === '..') return 'open';
  return parseDate(text) ?? undefined;
}

function parseSet(inner: string, bracket: string): EdtfSet | null {
  const members: (EdtfDate | EdtfInterval)[] = [];
  for (const part of inner.split(',')) {
    const dots = part.indexOf('..');
    const member =
      dots < 0 ? parseDate(part.trim()) : parseRun(part.slice(0, dots).trim(), part.slice(dots + 2).trim());
    if (!member) return null;
    members.push(member);
  }
  return { kind: 'set', all: bracket === '{', members };
}

function parseRun(from: string, to: string): EdtfInterval | null {
  const start = from === '' ? 'open' : parseDate(from);
  const end = to === '' ? 'open' : parseDate(to);
  return start && end ? { kind: 'interval', start, end } : null;
}

function parseDate(text: string): EdtfDate | null {
  const marks = text.match(/[?~%]/g);
  const match = DATE.exec(marks ? text.replace(/[?~%]/g, '') : text);
  if (!match) return null;
  const [, year, week, weekday, month, day, time] = match;
  if (week !== undefined && (+week < 1 || +week > 53)) return null;
  const number = month === undefined || month.includes('X') ? 0 : +month;
  if (month !== undefined && !month.includes('X') && (number < 1 || (number > 12 && number < 21) || number > 41))
    return null;
  if (day !== undefined && (number > 12 || day === '00' || (!day.includes('X') && +day > 31))) return null;
  const set = new Set(marks);
  return {
    kind: 'date',
    year: year!,
    month: month ?? null,
    day: day ?? null,
    week: week === undefined ? null : +week,
    weekday: weekday === undefined ? null : +weekday,
    time: time ?? null,
    qualifier: set.has('%') || set.size > 1 ? '%' : set.has('?') ? '?' : set.has('~') ? '~' : '',
  };
}

/** Writes what `parseEdtf` read; a qualifier stands at the end of its date. */
export function formatEdtf(edtf: Edtf): string {
  if (edtf.kind === 'interval') return `${formatEnd(edtf.start)}/${formatEnd(edtf.end)}`;
  if (edtf.kind === 'date') return formatDate(edtf);
  const members = edtf.members.map((member) =>
    member.kind === 'date' ? formatDate(member) : `${formatRunEnd(member.start)}..${formatRunEnd(member.end)}`,
  );
  return edtf.all ? `{${members.join(',')}}` : `[${members.join(',')}]`;
}

const formatEnd = (end: EdtfEnd): string => (end === null ? '' : end === 'open' ? '..' : formatDate(end));
const formatRunEnd = (end: EdtfEnd): string => (end === null || end === 'open' ? '' : formatDate(end));

function formatDate(date: EdtfDate): string {
  const week = date.week === null ? '' : `-W${String(date.week).padStart(2, '0')}`;
  const weekday = date.weekday === null ? '' : `-${date.weekday}`;
  const month = date.month === null ? '' : `-${date.month}`;
  const day = date.day === null ? '' : `-${date.day}`;
  const time = date.time === null ? '' : `T${date.time}`;
  return `${date.year}${week}${weekday}${month}${day}${time}${date.qualifier}`;
}
