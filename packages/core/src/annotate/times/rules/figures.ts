import { calendar, type Meaning, type Unit } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { Rule } from '../rule.ts';

const FIGURES =
  /^(?:profits?|loss|losses|sales|revenues?|earnings|economists?|analysts?|output|turnover|gdp|inflation|exports|imports|demand|growth|income|investment|company|companies|orders|shipments|prices|economy|results|forecasts?|dividends?|deficit|surplus|budget|deliveries|mergers|offerings|rates|yields|bookings|executive)$/;
const SPORT =
  /^(?:goals?|goalless|scored|score|scoring|match|game|minute|referee|striker|touchdowns?|penalty|halftime|rebounds|lead|team|coach|quarterback|season|yards|league|cup|kick|header|fans)$/;

/** Does the text tell of business, so that its halves are of a year and not of a match? */
function tellsFigures(reader: Reader): boolean {
  const known = told.get(reader);
  if (known !== undefined) return known;
  const tells =
    reader.pieces.some(({ lower }) => FIGURES.test(lower)) && !reader.pieces.some(({ lower }) => SPORT.test(lower));
  told.set(reader, tells);
  return tells;
}
const told = new WeakMap<Reader, boolean>();

const UNITS = { week: 'W', month: 'M', quarter: 'Q', year: 'Y' } as const;
const unitIn = (word: string): Unit => UNITS[word as keyof typeof UNITS];

/** The year, or what is told of in it: "from the same quarter |a year earlier|". */
const yearBefore: Meaning = { is: 'shift', amount: 1, unit: 'Y', sign: -1, from: 'reference', compares: true };
const thisYear: Meaning = { is: 'deictic', to: 'THE', unit: 'Y', definite: true };

/** The periods that figures are of: quarters, halves, fiscal years. */
export const figureRules: Rule[] = [
  {
    name: 'quarter',
    level: 'date',
    patterns: [
      'the? ORD ~-? quarter of? YEAR',
      'the? ORD ~-? quarter of? YEARISH',
      'the? YEAR ORD ~-? quarter',
      'the? ORD ~-? quarter of fiscal year? YEAR',
      'the? ORD fiscal? ~-? quarter',
      'the? fiscal ORD ~-? quarter',
      'the? fiscal ORD ~-? quarter of? YEAR',
      'the? ORD (half) of? YEAR',
      'the? ORD (half) of? YEARISH',
      'the ORD half',
      'the (latter|second|last) half of DATE',
      'the first half of DATE',
    ],
    shows: 'the third quarter of 2018',
    read: (m) => {
      if (m.has('DATE')) {
        const whole = m.calendar();
        if (!whole || whole.year === undefined || whole.month !== undefined) return null;
        return calendar({ half: m.says('first') ? 1 : 2, year: whole.year });
      }
      const n = m.number('ORD');
      const when = m.has('YEAR') ? { year: m.number('YEAR') } : m.has('YEARISH') ? { of: m.meaning('YEARISH') } : {};
      if (m.says('half')) {
        const isBare = m.word(-1) === 'half';
        return n <= 2 && (!isBare || (m.after() !== 'of' && tellsFigures(m.reader)))
          ? calendar({ half: n, ...when })
          : null;
      }
      return n <= 4 ? calendar({ quarter: n, ...when }) : null;
    },
  },
  {
    name: 'quarter-of-month',
    level: 'date',
    patterns: [
      'the? MONTH quarter',
      'the? MONTH - MONTH2 (quarter|period)',
      'the? MONTH - to - MONTH2 (quarter|period)',
      'the? MONTH to MONTH2 (quarter|period)',
    ],
    shows: 'the April-June quarter',
    read: (m) => {
      const last = m.number(m.has('MONTH2') ? 'MONTH2' : 'MONTH');
      const isQuarter = last % 3 === 0 && (!m.has('MONTH2') || m.number('MONTH') === last - 2);
      return isQuarter ? calendar({ quarter: last / 3 }) : null;
    },
  },
  {
    name: 'short-quarter',
    level: 'date',
    patterns: ['(q1|q2|q3|q4|h1|h2) of? YEAR', '(q1|q2|q3|q4) of? YEARISH', '(q1|q2|q3|q4)'],
    shows: 'Q3 2018',
    read: (m) => {
      const n = Number(m.word(0)[1]);
      const when = m.has('YEAR') ? { year: m.number('YEAR') } : m.has('YEARISH') ? { of: m.meaning('YEARISH') } : {};
      return calendar(m.word(0)[0] === 'q' ? { quarter: n, ...when } : { half: n, ...when });
    },
  },
  {
    name: 'fiscal-year',
    level: 'date',
    patterns: ['fiscal year? YEAR', 'the fiscal year YEAR', 'fy YEAR', 'juche year? INT', 'juche INT'],
    shows: 'fiscal 2019',
    // Juche 1 is 1912.
    read: (m) => calendar({ year: m.has('INT') ? m.number('INT') + 1911 : m.number('YEAR') }),
  },
  {
    name: 'half-of-figures',
    level: 'date',
    patterns: ['(first|second) ~- ~half'],
    shows: 'first-half profit',
    read: (m) =>
      tellsFigures(m.reader) && !SPORT.test(m.after()) ? calendar({ half: m.word(0) === 'first' ? 1 : 2 }) : null,
  },
  {
    name: 'full-year',
    level: 'date',
    patterns: ['full ~- ~year', 'the? year ~-? to ~-? date'],
    shows: 'full-year earnings',
    read: (m) => (m.says('date') || tellsFigures(m.reader) ? thisYear : null),
  },
  {
    name: 'same-period',
    level: 'date',
    patterns: [
      'the? (prior|previous) ~- ~(year|quarter|month|week) (period|quarter|month|week|half|level)?',
      '(current|latest) ~- ~(week|month|quarter|year)',
      'the (same|corresponding|comparable) (period|quarter|month|week|half) of? YEARISH',
      'the (same|corresponding|comparable) (period|quarter|month|week|half) (in|of)? YEAR',
      'the (same|corresponding|comparable) (period|quarter|month|week|half) (a|one) year (ago|earlier|before)',
      'the? YEAR (period)',
    ],
    shows: 'the same quarter last year',
    read: (m) => {
      if (m.says('prior', 'previous') && !m.has('YEARISH')) {
        const unit = unitIn(m.word(m.word(0) === 'the' ? 3 : 2));
        return unit === 'Y' ? yearBefore : { is: 'deictic', to: 'LAST', unit, definite: false };
      }
      if (m.says('current', 'latest')) {
        const to = m.says('current') ? 'THIS' : 'LAST';
        return tellsFigures(m.reader) ? { is: 'deictic', to, unit: unitIn(m.word(-1)), definite: false } : null;
      }
      if (m.has('YEAR')) return calendar({ year: m.number('YEAR') });
      return m.has('YEARISH') ? lastYears(m.meaning('YEARISH')) : yearBefore;
    },
  },
  {
    name: 'fiscal-year-of',
    level: 'date',
    patterns: [
      'the (fiscal|financial|budget) year',
      'the (fiscal|financial|budget) year (that|which)? (begins|began|beginning|starting|starts|started) (on|in)? DATE',
      'the (fiscal|financial|budget) year (that|which)? (ends|ended|ending) (on|in)? DATE',
    ],
    shows: 'the fiscal year that begins Oct. 1',
    // A fiscal year has the number of the year in which it ends.
    read: (m) => {
      if (!m.has('DATE')) return thisYear;
      const date = m.calendar();
      if (date?.month === undefined) return null;
      const begins = !m.says('ends', 'ended', 'ending') && date.month >= LATE_START;
      if (date.year !== undefined) return calendar({ year: date.year + (begins ? 1 : 0) });
      return { is: 'shift', amount: begins ? 1 : 0, unit: 'Y', sign: 1, from: date };
    },
  },
];

/** A fiscal year that begins in this month or later is named after the next year. */
const LATE_START = 4;

/** "the same quarter last year" */
const lastYears = (of: Meaning): Meaning => (of.is === 'deictic' && of.to === 'LAST' ? yearBefore : of);
