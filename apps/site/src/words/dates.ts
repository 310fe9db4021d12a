import { dayOf, type Edtf, type EdtfDate, parseEdtf, weekdayOf } from '@dateline/core/model';
import { MONTHS } from './months.ts';

const DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** EDTF as a newspaper writes it: "22 March 2019", "2–31 March 2019", "by 5 March 2019". What has no plain words stays as written. */
export function sayDate(edtf: string | null): string {
  if (edtf === null) return 'Date not known';
  const parsed = parseEdtf(edtf);
  return parsed ? sayValue(parsed, edtf) : edtf;
}

/** As `sayDate`, without a time of day: for lists, where the day is enough. */
export function sayCalendarDate(edtf: string | null): string {
  return sayDate(edtf?.replace(/^(\d{4}-\d\d-\d\d)T[^/]*$/, '$1') ?? null);
}

function sayValue(value: Edtf, written: string): string {
  if (value.kind === 'date') return sayOne(value);
  if (value.kind === 'set') {
    const members = value.members.map((member) => sayValue(member, written));
    if (members.length > 4) return written;
    return value.all ? members.join(' and ') : members.join(' or ');
  }
  const { start, end } = value;
  const first = start === null || start === 'open' ? null : start;
  const last = end === null || end === 'open' ? null : end;
  if (first && last) return sayRange(first, last);
  if (last) return `by ${sayOne(last)}`;
  return first ? `from ${sayOne(first)}` : written;
}

/** "2–31 March 2019", "28 February – 2 March 2019": what both ends share is said once. */
function sayRange(first: EdtfDate, last: EdtfDate): string {
  const plain =
    !first.qualifier && !last.qualifier && !first.time && !last.time && first.week === null && last.week === null;
  if (plain && first.year === last.year) {
    if (first.day && last.day && first.month === last.month) return `${Number(first.day)}–${sayOne(last)}`;
    if (first.month && last.month) return `${sayOne({ ...first, year: '' })} – ${sayOne(last)}`;
  }
  return `${sayOne(first)} – ${sayOne(last)}`;
}

function sayOne(date: EdtfDate): string {
  const about = date.qualifier === '~' ? 'about ' : date.qualifier ? 'perhaps ' : '';
  return about + sayPlain(date) + (date.time ? `, ${sayTime(date.time)}` : '');
}

function sayPlain({ year, month, day, week }: EdtfDate): string {
  const y = year.replace(/^Y/, '');
  if (week !== null) return `week ${week} of ${y}`;
  if (/^\d{3}X$/.test(y)) return `${y.slice(0, 3)}0s`;
  const number = Number(month);
  if (month === null || Number.isNaN(number)) return y;
  if (number > 20) return number <= 24 ? `${SEASONS[number - 21]} ${y}` : `${y}-${month}`;
  const name = MONTHS[number - 1];
  return [day && /^\d\d$/.test(day) ? Number(day) : '', name, y].filter((part) => part !== '').join(' ');
}

/** "14:30:00Z" -> "14:30 UTC". */
function sayTime(time: string): string {
  const [, clock = time, zone = ''] = /^(\d\d:?\d\d)(?:[:.\d]*)(Z|[+-].*)?$/.exec(time) ?? [];
  return `${clock}${zone === 'Z' ? ' UTC' : zone && ` UTC${zone}`}`;
}

/** The day of a day: "Fri 22"; for anything wider what stands in the margin under its month: "2–31", "by 5 March", "March". */
export function sayDay(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed) return edtf;
  if (
    parsed.kind === 'date' &&
    parsed.month &&
    parsed.day &&
    /^\d{4}$/.test(parsed.year) &&
    /^\d\d$/.test(parsed.day)
  ) {
    const day = Number(parsed.day);
    return `${parsed.qualifier ? '~' : ''}${DAYS[weekdayOf(dayOf(Number(parsed.year), Number(parsed.month), day)) - 1]} ${day}`;
  }
  return sayDate(edtf).replace(/(?:, \d\d:\d\d.*| \d{4})$/, '');
}
