import type { DayPart, Meaning } from '../meaning.ts';
import { BIT, senseOf } from '../piece.ts';
import type { Found, Rule } from '../rule.ts';

const HALF = '(am|a.m.|pm|p.m.)';

/** Hours and minutes of "8:30 p.m.", "0800 hrs", "11 o'clock"; null when no clock shows them. */
function clockOf(m: Found): { hour: number; minute: number; second: number | null } | null {
  let hour: number;
  let minute = 0;
  let second: number | null = null;
  if (m.has('CLOCK')) {
    const parts = m.string('CLOCK').split(':').map(Number);
    hour = parts[0]!;
    minute = parts[1]!;
    second = parts[2] ?? null;
  } else if (m.says('noon', 'midday')) hour = 12;
  else if (m.says('midnight')) hour = 24;
  else if (m.has('INT')) {
    hour = Math.floor(m.number('INT') / 100);
    minute = m.number('INT') % 100;
  } else {
    hour = m.number('HOUR');
    if (m.has('HOUR2')) minute = m.number('HOUR2');
  }
  const part = m.has('PART') ? m.string('PART') : partBeside(m);
  // "6 o'clock in the evening"; "2 o'clock at night" is after midnight
  const isLate = part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5);
  if ((isLate || m.says('pm', 'p.m.')) && hour < 12) hour += 12;
  if (m.says('am', 'a.m.') && hour === 12) hour = 0;
  return hour > 24 || minute > 59 ? null : { hour, minute, second };
}

/** "this afternoon |at one o'clock|", "|8:30| tonight": the part of the day that a clock time is in. */
function partBeside(m: Found): string {
  const date = m.has('DATE') ? m.meaning() : null;
  if (date !== null) return date.is === 'part' ? date.part : '';
  if (m.before() !== 'at') return '';
  return m.before(2) === 'tonight' ? 'NI' : String(senseOf(m.reader.pieces[m.at - 2], BIT.PART) ?? '');
}

/** "11 a.m." before "on 11 November 1918", "on the morning of 5 May": two expressions, one moment. */
function dateAfter(m: Found): Meaning | null {
  if (m.after() !== 'on' && m.after() !== ',') return null;
  const next = m.reader.pieces[m.match.to + 1] ? m.reader.dateAt(m.match.to + 1) : null;
  const day = next?.value.is === 'part' ? next.value.of : next?.value;
  return day?.is === 'calendar' && (day.day !== undefined || day.weekday !== undefined) ? day : null;
}

function read(m: Found): Meaning | null {
  const clock = clockOf(m);
  if (!clock) return null;
  const zone = m.has('ZONE') ? m.string('ZONE') : null;
  return { is: 'clock', of: m.has('DATE') ? m.meaning() : dateAfter(m), zone, ...clock };
}

const TAIL = [
  '',
  ' ZONE',
  ' local time',
  ' DATE',
  ' ZONE DATE',
  ' local time DATE',
  ' ,? DATE',
  ' ZONE ,? DATE',
  ' (in|at) the? PART',
  ' (eastern|central|pacific|moscow) time',
  ' (eastern|central|pacific|moscow) time ,? DATE',
];
const withTails = (...heads: string[]) => heads.flatMap((head) => TAIL.map((tail) => head + tail));

/** "before dawn" is of the day told of, and at first of the day of the report; "held until dawn" only of the former; "at night" of none. */
function boundTo(before: string, word: string): { bound?: 'said' | 'report' } {
  if (/^(?:nights?|nighttime|daytime)$/.test(word)) return {};
  return { bound: before === 'until' || before === 'during' ? 'said' : 'report' };
}

/** Times of day by the clock. */
export const clockRules: Rule[] = [
  {
    name: 'clock',
    level: 'phrase',
    patterns: withTails(
      'CLOCK',
      `about? CLOCK ${HALF}`,
      'CLOCK (hrs|hours)',
      `about? HOUR ${HALF}`,
      'HOUR . HOUR2 (pm|am)',
    ),
    shows: '8:30 a.m. EST Tuesday',
    read: (m) => (m.has('CLOCK') || m.says('am', 'pm', 'a.m.', 'p.m.') ? read(m) : null),
  },
  {
    name: 'clock-words',
    level: 'phrase',
    patterns: withTails("HOUR o'clock", 'noon', 'midnight', 'INT (hours|hrs)', 'INT ZONE').filter(
      (p) => !/ZONE.*ZONE/.test(p),
    ),
    shows: '0800 GMT',
    read: (m) => {
      if (m.has('INT')) {
        const piece = m.reader.pieces[m.at]!;
        if (piece.end - piece.start !== 4 || m.number('INT') > 2400 || m.number('INT') % 100 > 59) return null;
        if (m.says('hours') && piece.lower[0] !== '0' && m.number('INT') % 100 !== 0 && m.number('INT') % 10 !== 0)
          return null;
      }
      return read(m);
    },
  },
  {
    name: 'clock-part',
    level: 'phrase',
    patterns: ['HOUR in the PART', 'HOUR at PART', 'HOUR DATE'],
    shows: 'at nine in the morning',
    // "won three in the afternoon" counts something else.
    read: (m) =>
      /^(?:at|by|until|till|around|about|before|after|past|from|to|since|nearly)$/.test(m.before()) &&
      m.number('HOUR') > 0 &&
      m.number('HOUR') <= 12 &&
      !m.word(-1).endsWith('s') &&
      (!m.has('DATE') || m.meaning().is === 'part')
        ? read(m)
        : null,
  },
  {
    name: 'part-of-date',
    level: 'date',
    patterns: [
      'the PART of DATE',
      'the EDGE PART of DATE',
      'the PART of the? DAY',
      'EDGE on? the PART of DATE',
      'the EDGE PART hours of DATE',
      'the (early|small|wee) hours (of|on) DATE',
      'EDGE in the PART of DATE',
      'PART of DATE',
      'the PART hours of DATE',
    ],
    shows: 'the night of 5 June',
    read: (m) =>
      m.has('DATE') && (m.has('PART') || m.says('hours'))
        ? { is: 'part', of: m.meaning(), part: m.has('PART') ? (m.get('PART') as DayPart) : 'MO' }
        : null,
  },
  {
    name: 'date-part',
    level: 'date',
    patterns: [
      'EDGE? WEEKDAY EDGE? PART',
      'EDGE? DATE EDGE? PART',
      'HOLIDAY PART',
      'EDGE the DIR PART',
      '(dawn|daybreak|sunrise|dusk|sunset|nightfall) on? WEEKDAY',
    ],
    shows: 'Monday morning',
    read: (m) => {
      if (m.has('WEEKDAY')) {
        const part = m.has('PART')
          ? (m.get('PART') as DayPart)
          : /^(?:dawn|daybreak|sunrise)$/.test(m.word(0))
            ? 'MO'
            : 'EV';
        // "on Sunday mornings": every one of them
        if (m.has('PART') && m.word(-1).endsWith('s'))
          return { is: 'set', value: `XXXX-WXX-${m.number('WEEKDAY')}T${part}` };
        return { is: 'part', of: { is: 'calendar', weekday: m.number('WEEKDAY') }, part };
      }
      if (m.has('HOLIDAY'))
        return { is: 'part', of: { is: 'calendar', holiday: m.string('HOLIDAY') }, part: m.get('PART') as DayPart };
      if (m.has('DIR'))
        return m.string('DIR') === 'NEXT' || m.string('DIR') === 'FOLLOWING'
          ? {
              is: 'part',
              of: { is: 'deictic', to: 'FOLLOWING', unit: 'D', definite: true },
              part: m.get('PART') as DayPart,
            }
          : null;
      const date = m.calendar();
      const isDay = date
        ? date.day !== undefined || date.weekday !== undefined || date.holiday !== undefined
        : m.meaning().is === 'iso';
      return isDay ? { is: 'part', of: m.meaning(), part: m.get('PART') as DayPart } : null;
    },
  },
  {
    name: 'part',
    level: 'phrase',
    patterns: ['the? EDGE? PART', 'the? mid - ~PART', 'the EDGE? PART hours', 'the EDGE hours of the PART'],
    shows: 'in the morning',
    read: (m) => {
      const word = m.word(-1);
      if (word === 'daytime') return { is: 'part', of: null, part: 'DT' };
      if (word.endsWith('s') && word !== 'hours') return null;
      const before = m.before();
      const part = m.get('PART') as DayPart;
      if (m.word(0) === 'the')
        return /^(?:spent|spend|spends|spending|in|during|of|by|through|throughout|for|on|into|over|late|early)$/.test(
          before,
        ) || m.has('EDGE')
          ? { is: 'part', of: { is: 'deictic', to: 'THAT', unit: 'D', definite: true }, part }
          : null;
      if (word.startsWith('mid') && before === 'in')
        return { is: 'part', of: { is: 'deictic', to: 'THE', unit: 'D', definite: true }, part };
      if (
        before === 'at' ||
        before === 'by' ||
        before === 'before' ||
        before === 'after' ||
        before === 'until' ||
        before === 'during'
      )
        return { is: 'part', of: null, part, ...boundTo(before, word) };
      return null;
    },
  },
];
