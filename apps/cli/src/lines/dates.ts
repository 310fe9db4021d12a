const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const SEASONS: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

interface Parts {
  year: string;
  month: number;
  day: number;
  about: boolean;
}

/** EDTF as a newsroom writes it: "Fri 22 Mar 2019", "Mar 2019", "2–31 Mar 2019", "until 5 Mar 2019". What it cannot say better it leaves as it is. */
export function sayDate(edtf: string | null): string {
  if (edtf === null) return 'undated';
  const bounds = edtf.split('/');
  if (bounds.length === 1) return sayOne(edtf, true);
  const [from = '', to = ''] = bounds;
  if (from === '..' || from === '') return `until ${sayOne(to, false)}`;
  if (to === '..' || to === '') return `from ${sayOne(from, false)}`;
  const [first, last] = [partsOf(from), partsOf(to)];
  if (first?.day && last?.day && first.year === last.year && first.month === last.month) {
    return `${first.day}–${sayOne(to, false)}`;
  }
  return `${sayOne(from, false)} – ${sayOne(to, false)}`;
}

function sayOne(edtf: string, weekday: boolean): string {
  const season = /^(\d{4})-(2[1-4])$/.exec(edtf);
  if (season) return `${SEASONS[season[2]!]} ${season[1]}`;
  const decade = /^(\d{3})X$/.exec(edtf);
  if (decade) return `${decade[1]}0s`;
  const parts = partsOf(edtf);
  if (!parts) return edtf;
  const { year, month, day, about } = parts;
  const name = month ? MONTHS[month - 1]!.slice(0, 3) : '';
  const said = [weekday && day ? weekdayOf(parts) : '', day || '', name, year].filter((part) => part !== '').join(' ');
  return (about ? 'about ' : '') + said;
}

/** The heading under which an event stands: its month, its year, its season or decade, or "Undated". */
export function sayMonth(edtf: string | null): string {
  if (edtf === null) return 'Undated';
  const parts = firstParts(edtf);
  if (!parts) return capital(sayDate(edtf));
  return parts.month ? `${MONTHS[parts.month - 1]} ${parts.year}` : parts.year;
}

/** The day within its month, for the narrow column of a timeline: "22 Fri", "2–31", "" for a whole month. */
export function sayDay(edtf: string | null): string {
  const parts = edtf === null ? null : firstParts(edtf);
  if (!edtf || !parts?.day) return '';
  if (edtf.startsWith('../') || edtf.startsWith('/')) return `≤ ${parts.day}`;
  if (!edtf.includes('/')) return `${String(parts.day).padStart(2)} ${weekdayOf(parts)}`;
  const last = partsOf(edtf.split('/')[1] ?? '');
  return last?.day && last.month === parts.month && last.year === parts.year
    ? `${parts.day}–${last.day}`
    : `${parts.day} →`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function firstParts(edtf: string): Parts | null {
  const [from = '', to = ''] = edtf.split('/');
  return partsOf(from === '' || from === '..' ? to : from);
}

/** Month and day are 0 where the value leaves them open ("2019", "2019-03-XX"). */
function partsOf(edtf: string): Parts | null {
  const found = /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?=$|[T~?%])/.exec(edtf);
  if (!found) return null;
  const [, year, month = '', day = ''] = found;
  const number = (digits: string): number => (/^\d\d$/.test(digits) ? Number(digits) : 0);
  const valid = number(month) <= 12;
  return valid ? { year: year!, month: number(month), day: number(day), about: /[~?%]/.test(edtf) } : null;
}

function weekdayOf({ year, month, day }: Parts): string {
  return DAYS[new Date(Date.UTC(Number(year), month - 1, day)).getUTCDay()]!;
}
