import type { DayPart, Direction, Meaning, Unit } from '../meaning.ts';
import { calendar } from '../meaning.ts';
import { isPointed, POINTED } from '../pointed.ts';
import { COMPARING, type Found, type Rule } from '../rule.ts';

const ago: Meaning = { is: 'shift', amount: 1, unit: 'D', sign: -1, from: 'reference' };
const hence: Meaning = { is: 'shift', amount: 1, unit: 'D', sign: 1, from: 'reference' };
const today: Meaning = { is: 'deictic', to: 'THIS', unit: 'D', definite: false };
const thatDay: Meaning = { is: 'deictic', to: 'THAT', unit: 'D', definite: true };
const shiftDays = (amount: number, sign: -1 | 1): Meaning => ({
  is: 'shift',
  amount,
  unit: 'D',
  sign,
  from: 'reference',
});

/** LAST and NEXT with "the" before them look from the time spoken of: "the next day". */
function directionOf(found: Found): { to: Direction; definite: boolean } {
  const to = found.string('DIR') as Direction;
  const definite = found.word(0) === 'the';
  if (definite && to === 'NEXT' && !found.says('coming', 'upcoming')) return { to: 'FOLLOWING', definite };
  return { to, definite };
}

function isStretch(m: Found, unit: Unit, to: Direction): boolean {
  if (to === 'THAT' || to === 'THIS' || to === 'PREVIOUS' || unit === 'WE') return false;
  if (/^(?:over|for|within|throughout)$/.test(m.before())) return true;
  return /^(?:in|during)$/.test(m.before()) && !m.says('following') && unit !== 'Q' && unit !== 'D';
}

/** Periods named by where they lie: last week, this month, the next day, that same year. */
export const relativeRules: Rule[] = [
  {
    name: 'day-word',
    level: 'date',
    patterns: ['yesterday', 'today', 'tomorrow', 'the day before yesterday', 'the day after tomorrow'],
    shows: 'yesterday',
    read: (m) => {
      if (m.says('day')) return shiftDays(2, m.says('before') ? -1 : 1);
      return m.word(0) === 'yesterday' ? ago : m.word(0) === 'tomorrow' ? hence : today;
    },
  },
  {
    name: 'day-word-part',
    level: 'date',
    patterns: ['tonight', 'last night', '(yesterday|today|tomorrow) PART', 'overnight', 'the night before last'],
    shows: 'last night',
    read: (m) => {
      const first = m.word(0);
      if (first === 'overnight') return { is: 'part', of: today, part: 'NI' };
      if (m.has('PART'))
        return {
          is: 'part',
          of: first === 'yesterday' ? ago : first === 'tomorrow' ? hence : today,
          part: m.get('PART') as DayPart,
        };
      if (first === 'the') return { is: 'part', of: shiftDays(2, -1), part: 'NI' };
      return { is: 'part', of: first === 'last' ? ago : today, part: 'NI' };
    },
  },
  {
    name: 'direction-unit',
    level: 'date',
    patterns: [
      'the? DIR (fiscal|financial|calendar)? UNIT',
      '(the|that|this) (very)? same UNIT',
      'this past UNIT',
      'this coming UNIT',
      'the current? UNIT just ended',
      'the past UNIT',
    ],
    shows: 'last week',
    read: (m) => {
      const unit = m.string('UNIT') as Unit;
      if (unit === 'S' || unit === 'MIN') return null;
      if (m.says('same')) return { is: 'deictic', to: 'THAT', unit, definite: true };
      if (m.word(0) === 'this' && m.says('past')) return { is: 'deictic', to: 'LAST', unit, definite: false };
      if (m.word(0) === 'this' && m.says('coming')) return { is: 'deictic', to: 'NEXT', unit, definite: false };
      if (!m.has('DIR') && m.says('past')) return { is: 'duration', amount: 1, unit };
      const { to, definite } = directionOf(m);
      // "the past year", "the last decade" are stretches of that length; "last year" is a year of the calendar.
      if (definite && to === 'LAST' && unit !== 'WE' && !m.says('fiscal', 'financial'))
        return { is: 'duration', amount: 1, unit };
      if (to === 'LAST' && m.says('past')) return { is: 'duration', amount: 1, unit };
      // "over the next decade", "in the coming year": a stretch ahead; "the next week they left" is a week.
      if (definite && to !== 'LAST' && isStretch(m, unit, to)) return { is: 'duration', amount: 1, unit };
      if (m.word(0) === 'current' || m.word(0) === 'coming' || m.word(0) === 'past' || m.word(0) === 'upcoming')
        return m.before() === 'the' ? { is: 'deictic', to, unit, definite } : null;
      if (m.word(0) === 'same' || m.word(0) === 'previous' || m.word(0) === 'following') return null;
      return { is: 'deictic', to, unit, definite };
    },
  },
  {
    name: 'unit-following',
    level: 'date',
    patterns: ['the UNIT (following|before|after)', 'a UNIT (earlier|previously|before|later)'],
    shows: 'the day following',
    read: (m) => {
      const unit = m.string('UNIT') as Unit;
      // "a day before the vote" hangs on an event.
      const hangs =
        m.after() !== '' && !/^[.,;:)"”]|^(?:and|but|when|that|at|with|by|in|on|from|to|for|as|after)$/.test(m.after());
      if (m.word(0) === 'a' && m.says('before') && hangs) return null;
      if (m.word(0) === 'a')
        return {
          is: 'shift',
          amount: 1,
          unit,
          sign: m.says('later') ? 1 : -1,
          from: 'focus',
          compares: COMPARING.test(m.before()),
        };
      // "the day after the vote" hangs on an event.
      const next = m.after();
      if (next !== '' && !/^[.,;:)"”]|^(?:and|but|when|that|at|with|by)$/.test(next)) return null;
      return { is: 'deictic', to: m.says('before') ? 'PREVIOUS' : 'FOLLOWING', unit, definite: true };
    },
  },
  {
    name: 'direction-date',
    level: 'date',
    patterns: [
      'the? DIR MONTH',
      'DIR MONTH .? DAY',
      'the? DIR SEASON',
      'the? DIR WEEKDAY',
      'the? DIR HOLIDAY',
      '(that|this) same WEEKDAY',
      'this (past|coming) WEEKDAY',
      'this (past|coming) SEASON',
      'this (past|coming) MONTH',
    ],
    shows: 'last March',
    read: (m) => {
      const date = calendar({
        ...(m.has('MONTH') ? { month: m.number('MONTH') } : {}),
        ...(m.has('DAY') ? { day: m.number('DAY') } : {}),
        ...(m.has('SEASON') ? { season: m.number('SEASON') } : {}),
        ...(m.has('WEEKDAY') ? { weekday: m.number('WEEKDAY') } : {}),
        ...(m.has('HOLIDAY') ? { holiday: m.string('HOLIDAY') } : {}),
      });
      if (!m.has('DIR'))
        return {
          is: 'deictic-date',
          to: m.says('past') ? 'LAST' : m.says('coming') ? 'NEXT' : 'THAT',
          date,
          definite: false,
        };
      const { to, definite } = directionOf(m);
      if (m.word(-1).endsWith('days')) return null;
      // "That winter …"; "said that Monday's vote": no demonstrative
      const opens = !m.has('WEEKDAY') && /^[.;:,(-]?$/.test(m.before());
      const ends = !m.has('WEEKDAY') && /^[.;,)]?$/.test(m.after());
      if (m.word(0) === 'that' && !opens && !ends && !POINTED.test(m.before()) && !isPointed(m)) return null;
      if (m.has('MONTH') && !m.isCapital(m.has('DAY') ? 1 : m.match.to - m.at - 1)) return null;
      return { is: 'deictic-date', to, date, definite };
    },
  },
  {
    name: 'weekday-of-week',
    level: 'date',
    patterns: [
      '(on|the)? WEEKDAY of? (last|this|next) week',
      '(last|this|next) week ,? on? WEEKDAY',
      'a week (ago)? (last|on|from|next)? WEEKDAY',
    ],
    shows: 'Monday of last week',
    read: (m) => {
      const week: Direction = m.says('last') ? 'LAST' : m.says('next') ? 'NEXT' : 'THIS';
      if (m.word(0) === 'on' || m.word(0) === 'a' || m.says('on')) return null;
      return calendar({ weekday: m.number('WEEKDAY'), of: { is: 'deictic', to: week, unit: 'W', definite: false } });
    },
  },
  {
    name: 'this-time-next-year',
    level: 'date',
    patterns: [
      'this time (last|next) (year|month|week)',
      'the same time (last|next) (year|month|week)',
      'this day (last|next) (year|month)',
    ],
    shows: 'by this time next year',
    read: (m) => {
      const unit = ({ year: 'Y', month: 'M', week: 'W' } as const)[m.word(-1)] as Unit;
      return { is: 'deictic', to: m.word(-2) === 'last' ? 'LAST' : 'NEXT', unit, definite: false };
    },
  },
  {
    name: 'direction-part',
    level: 'date',
    patterns: [
      '(this|that) (same)? PART',
      'the (next|following) PART',
      'the (previous|preceding) PART',
      'the same PART',
      'the PART before',
    ],
    shows: 'the next morning',
    read: (m) => {
      const part = m.get('PART') as DayPart;
      if (m.word(-1).endsWith('s') && m.word(-1) !== 'daylights') return null;
      if (m.word(0) === 'this') return { is: 'part', of: today, part };
      if (m.says('next', 'following'))
        return { is: 'part', of: { is: 'deictic', to: 'FOLLOWING', unit: 'D', definite: true }, part };
      if (m.says('previous', 'preceding', 'before'))
        return { is: 'part', of: { is: 'deictic', to: 'PREVIOUS', unit: 'D', definite: true }, part };
      return { is: 'part', of: thatDay, part };
    },
  },
];
