import type { Amount } from '../amount.ts';
import { calendar, type Meaning, type Unit } from '../meaning.ts';
import { COMPARING, type Rule } from '../rule.ts';

/** "today", "tomorrow", "Monday" */
const isDayWord = (meaning: Meaning): boolean =>
  meaning.is === 'calendar'
    ? meaning.weekday !== undefined && meaning.month === undefined
    : (meaning.is === 'deictic' || meaning.is === 'shift') && meaning.unit === 'D';

/** "a week from Monday" counts from the Monday to come, whatever the verb. */
const ahead = (day: Meaning): Meaning =>
  day.is === 'calendar' ? { is: 'deictic-date', to: 'NEXT', date: day, definite: false } : day;

/** Weeks in a year: the same week of another year has the same number. */
const WEEKS = 52.1775;

/** Times counted from another: "three days ago", "two weeks later", "two days after 5 May". */
export const shiftRules: Rule[] = [
  {
    name: 'amount-ago',
    level: 'phrase',
    patterns: [
      'AMOUNT ago',
      'AMOUNT back',
      'AMOUNT from now',
      'AMOUNT hence',
      'AMOUNT ago today',
      'AMOUNT ago this (week|month)',
      'AMOUNT ago (on|last)? WEEKDAY',
      'NUM (springs|summers|autumns|winters) ago',
    ],
    shows: 'about a year ago',
    read: (m) => {
      if (!m.has('AMOUNT')) {
        const season = { springs: 21, summers: 22, autumns: 23, winters: 24 }[m.word(-2)]!;
        const year: Meaning = { is: 'shift', amount: m.number('NUM'), unit: 'Y', sign: -1, from: 'reference' };
        return calendar({ season, of: year });
      }
      const { count, unit, by } = m.get('AMOUNT') as Amount;
      if (m.word(-1) === 'back' && by === 'plural') return null;
      // "a week ago Friday": counted from the last Friday
      if (m.has('WEEKDAY')) {
        const from: Meaning = {
          is: 'deictic-date',
          to: 'LAST',
          date: calendar({ weekday: m.number('WEEKDAY') }),
          definite: false,
        };
        return unit === 'W' && count !== null
          ? { is: 'shift', amount: count, unit, sign: -1, from, exact: true }
          : null;
      }
      // "ten years ago this week": that week of that year
      if (/^(?:week|month)$/.test(m.word(-1)) && m.word(-2) === 'this') {
        if (m.word(-1) === 'week' && unit === 'Y' && count !== null)
          return { is: 'shift', amount: Math.round(count * WEEKS), unit: 'W', sign: -1, from: 'reference' };
        const from: Meaning = { is: 'shift', amount: count, unit, sign: -1, from: 'reference', exact: true };
        return { is: 'shift', amount: 0, unit: m.word(-1) === 'week' ? 'W' : 'M', sign: 1, from };
      }
      return {
        is: 'shift',
        amount: count,
        unit,
        sign: m.says('now', 'hence') ? 1 : -1,
        from: 'reference',
        compares: COMPARING.test(m.before()),
        exact: m.word(-1) === 'today',
      };
    },
  },
  {
    name: 'amount-later',
    level: 'phrase',
    patterns: [
      'AMOUNT (later|afterwards|afterward|thereafter)',
      'AMOUNT (earlier|previously|beforehand)',
      'AMOUNT (before|after)',
      'AMOUNT before that',
      'AMOUNT after that',
    ],
    shows: 'two days later',
    read: (m) => {
      const { count, unit } = m.get('AMOUNT') as Amount;
      const isEarlier = m.says('earlier', 'previously', 'beforehand', 'before');
      // "two days before the vote" hangs on an event: then only the length is said.
      if (/^(?:before|after)$/.test(m.word(-1)) && m.after() !== '' && !/^[.,;:)"”]/.test(m.after())) return null;
      return {
        is: 'shift',
        amount: count,
        unit,
        sign: isEarlier ? -1 : 1,
        from: 'focus',
        compares: COMPARING.test(m.before()),
      };
    },
  },
  {
    name: 'amount-from-date',
    level: 'phrase',
    patterns: [
      'AMOUNT (after|from|following|before) DATE',
      'AMOUNT prior to DATE',
      'the UNIT (after|before|following) DATE',
    ],
    shows: 'two days after 5 May',
    read: (m) => {
      const from = m.meaning();
      const date = m.calendar();
      // "a week from Monday", "two weeks from tomorrow": to the day
      const isDay = m.says('from') && m.has('AMOUNT') && (m.get('AMOUNT') as Amount).unit === 'W' && isDayWord(from);
      const fixed =
        isDay ||
        from.is === 'iso' ||
        (date !== null && (date.day !== undefined || date.weekday !== undefined || date.year !== undefined));
      // "400 flights a day from April 7": a rate, and then its beginning
      const isRate = m.has('AMOUNT') && (m.get('AMOUNT') as Amount).by === 'article' && m.says('from');
      if (isRate && (!isDayWord(from) || m.reader.pieces[m.at - 2]?.mask)) return null;
      // "ten straight days before Friday": a run, and then its end
      if (!fixed || m.says('straight', 'consecutive', 'successive')) return null;
      const { count, unit } = m.has('AMOUNT')
        ? (m.get('AMOUNT') as Amount)
        : { count: 1, unit: m.string('UNIT') as Unit };
      return {
        is: 'shift',
        amount: count,
        unit,
        sign: m.says('before', 'prior') ? -1 : 1,
        from: isDay ? ahead(from) : from,
        exact: isDay,
      };
    },
  },
  {
    name: 'in-amounts-time',
    level: 'phrase',
    patterns: ["AMOUNT ' time", "AMOUNT 's time"],
    shows: "in two weeks' time",
    read: (m) => {
      const { count, unit } = m.get('AMOUNT') as Amount;
      return { is: 'shift', amount: count, unit, sign: 1, from: 'reference' };
    },
  },
  {
    name: 'year-ago',
    level: 'date',
    patterns: [
      'the? year ~- (ago|earlier) (quarter|period|month|week|half|level)?',
      'the? year ~- (ago|earlier) ORD ~-? (quarter|half)',
      'the latest UNIT',
    ],
    shows: 'the year-ago quarter',
    read: (m) => {
      if (m.has('UNIT')) return { is: 'deictic', to: 'LAST', unit: m.string('UNIT') as Unit, definite: false };
      // "the year-earlier first quarter"
      if (m.has('ORD')) {
        const of: Meaning = { is: 'deictic', to: 'LAST', unit: 'Y', definite: false };
        return calendar({ [m.word(-1) === 'half' ? 'half' : 'quarter']: m.number('ORD'), of });
      }
      return { is: 'shift', amount: 1, unit: 'Y', sign: -1, from: 'reference', compares: true };
    },
  },
];
