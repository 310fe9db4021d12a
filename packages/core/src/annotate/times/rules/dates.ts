import { calendar } from '../meaning.ts';
import { isMonthHere } from '../monthlike.ts';
import { BIT, senseOf } from '../piece.ts';
import type { Found, Rule } from '../rule.ts';

/** "the Sept. 11 attacks": a date that has become a name. */
const isSeptember11 = (m: Found): boolean =>
  m.number('MONTH') === 9 &&
  m.number('DAY') === 11 &&
  /^(?:attack|attacks|hijackings|hijackers|terrorist|terror|commission)$/.test(m.after());

/** Dates said with month, day and year, in either order. */
export const dateRules: Rule[] = [
  {
    name: 'month-day-year',
    level: 'date',
    patterns: ['MONTH .? DAY ,? YEAR', 'MONTH .? the DAY ,? YEAR', 'MONTH .? DAY of YEAR'],
    shows: 'March 5, 2019',
    read: (m) => calendar({ month: m.number('MONTH'), day: m.number('DAY'), year: m.number('YEAR') }),
  },
  {
    name: 'day-month-year',
    level: 'date',
    patterns: ['the? DAY of? MONTH .? ,? YEAR', 'the? DAY ~- MONTH ~- YEAR', 'the? DAY of? MONTH .? of YEAR'],
    shows: '23 Aug 2021',
    read: (m) => calendar({ month: m.number('MONTH'), day: m.number('DAY'), year: m.number('YEAR') }),
  },
  {
    name: 'month-day',
    level: 'date',
    patterns: ['MONTH .? DAY', 'MONTH .? the DAY', 'the? DAY of? MONTH'],
    shows: 'Aug 23',
    read: (m) =>
      /^(?:may|march|mar|sun)$/.test(m.word(0)) && !m.isCapital()
        ? null
        : isSeptember11(m)
          ? calendar({ year: 2001, month: 9, day: 11 })
          : calendar({ month: m.number('MONTH'), day: m.number('DAY') }),
  },
  {
    name: 'ordinal-month-day',
    level: 'date',
    patterns: ['the? ORD of MONTH ,? YEAR', 'the? ORD of MONTH', 'MONTH ORD ,? YEAR', 'MONTH ORD'],
    shows: 'the fourth of July',
    read: (m) => {
      const day = m.number('ORD');
      if (day > 31) return null;
      return calendar({ month: m.number('MONTH'), day, ...(m.has('YEAR') ? { year: m.number('YEAR') } : {}) });
    },
  },
  {
    name: 'month-year',
    level: 'date',
    patterns: ['MONTH .? ,? YEAR', 'MONTH of YEAR', 'MONTH of the year YEAR', 'MONTH ~- YEAR'],
    shows: 'September 2018',
    read: (m) => calendar({ month: m.number('MONTH'), year: m.number('YEAR') }),
  },
  {
    name: 'month-bc',
    level: 'date',
    patterns: ['MONTH DAY? ,? INT (bc|b.c.|bce|b.c.e.)', 'DAY MONTH INT (bc|b.c.|bce|b.c.e.)'],
    shows: 'August 480 BC',
    read: (m) =>
      calendar({
        month: m.number('MONTH'),
        ...(m.has('DAY') ? { day: m.number('DAY') } : {}),
        year: 1 - m.number('INT'),
        bc: true,
      }),
  },
  {
    name: 'month',
    level: 'date',
    patterns: ['MONTH'],
    shows: 'July',
    read: (m) => (isMonthHere(m) ? calendar({ month: m.number('MONTH') }) : null),
  },
  {
    name: 'month-of-year',
    level: 'date',
    patterns: ['MONTH .? DAY? ,? of? YEARISH', 'the? DAY of? MONTH ,? of? YEARISH'],
    shows: 'March last year',
    read: (m) =>
      calendar({
        month: m.number('MONTH'),
        ...(m.has('DAY') ? { day: m.number('DAY') } : {}),
        of: m.meaning('YEARISH'),
      }),
  },
  {
    name: 'day-of-this-month',
    level: 'date',
    patterns: ['the DAY of? MONTHISH', 'the ORD of MONTHISH'],
    shows: 'the 5th of this month',
    read: (m) => calendar({ day: m.has('DAY') ? m.number('DAY') : m.number('ORD'), of: m.meaning('MONTHISH') }),
  },
  {
    name: 'the-ordinal',
    level: 'date',
    patterns: ['the DAY'],
    shows: 'on the 26th',
    // Only after a preposition of days, and never before a noun: "the 38th parallel", "the 5th Army".
    read: (m) => {
      if (!/^(?:on|by|until|till|to|from|and|since|of|through|before|after|around|-)$/.test(m.before())) return null;
      if (!/(?:st|nd|rd|th)$/.test(m.word(1))) return null;
      const next = m.reader.pieces[m.match.to];
      if (
        next &&
        /^[\p{L}\d-]/u.test(next.lower) &&
        !/^(?:and|to|the|when|but|with|at|in|he|she|they|it|a|by|of|as|after|before|until|through|falls|is|was|will|would|has|had)$/.test(
          next.lower,
        )
      )
        return null;
      return m.after() === 'of' ? null : calendar({ day: m.number('DAY') });
    },
  },
  {
    name: 'weekday-date',
    level: 'date',
    patterns: ['WEEKDAY ,? DATE', 'SHORTDAY .? ,? DATE', 'WEEKDAY ,? the? DAY'],
    shows: 'Saturday, June 24, 1950',
    read: (m) => {
      const date = m.calendar();
      const weekday = m.has('WEEKDAY') ? m.number('WEEKDAY') : m.number('SHORTDAY');
      if (m.has('DAY'))
        return /^(?:1st|2nd|3rd|\d+(?:st|nd|rd|th))$/.test(m.word(-1))
          ? calendar({ weekday, day: m.number('DAY') })
          : null;
      if (date?.day === undefined || date.weekday !== undefined || date.month === undefined) return null;
      return { ...date, weekday };
    },
  },
  {
    name: 'nth-weekday',
    level: 'date',
    patterns: [
      'the ORD WEEKDAY (of|in) MONTH ,? YEAR',
      'the ORD WEEKDAY (of|in) MONTH',
      'the last WEEKDAY (of|in) MONTH ,? YEAR',
      'the last WEEKDAY (of|in) MONTH',
    ],
    shows: 'the first Tuesday in November',
    read: (m) => {
      const weekday = m.number('WEEKDAY');
      const month = m.number('MONTH');
      const n = m.has('ORD') ? m.number('ORD') : 0;
      if (n > 5) return null;
      const holiday = n === 0 ? `last:${month}-${weekday}` : `nth:${month}-${weekday}-${n}`;
      return calendar({ holiday, ...(m.has('YEAR') ? { year: m.number('YEAR') } : {}) });
    },
  },
  {
    name: 'weekday',
    level: 'date',
    patterns: ['WEEKDAY'],
    shows: 'on Friday',
    // "Black Monday", "Super Tuesday" are names.
    read: (m) => {
      if (/^(?:black|bloody|super|cyber|giving|shrove|maundy|holy|red)$/.test(m.before())) return null;
      // "every Tuesday and Thursday"
      const isEvery = m.before() === 'and' && /^(?:every|each)$/.test(m.before(3));
      if (m.before() === 'recent' || (isEvery && senseOf(m.reader.pieces[m.at - 2], BIT.WEEKDAY) !== undefined))
        return { is: 'set', value: `XXXX-WXX-${m.number('WEEKDAY')}` };
      return m.word(0).endsWith('s')
        ? { is: 'set', value: `XXXX-WXX-${m.number('WEEKDAY')}` }
        : calendar({ weekday: m.number('WEEKDAY') });
    },
  },
  {
    name: 'holiday',
    level: 'date',
    patterns: ['HOLIDAY ,? YEAR', 'HOLIDAY of YEAR', 'HOLIDAY'],
    shows: 'Christmas Eve',
    read: (m) => calendar({ holiday: m.string('HOLIDAY'), ...(m.has('YEAR') ? { year: m.number('YEAR') } : {}) }),
  },
];
