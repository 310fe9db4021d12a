import type { Edge, Meaning, Unit } from '../meaning.ts';
import type { Rule } from '../rule.ts';

/** Has the date an inside, so that it can have a beginning and an end? Clock times and references have none. */
function hasInside(meaning: Meaning): boolean {
  return (
    meaning.is === 'calendar' ||
    meaning.is === 'deictic' ||
    meaning.is === 'deictic-date' ||
    meaning.is === 'iso' ||
    meaning.is === 'part' ||
    meaning.is === 'shift'
  );
}

/** The beginning, middle and end of a period: "early October", "mid-July", "the end of the year", "later that month". */
export const edgeRules: Rule[] = [
  {
    name: 'edge-date',
    level: 'date',
    patterns: [
      'EDGE ~-? DATE',
      'EDGE - to - EDGE DATE',
      'the EDGE ~-? DATE',
      'EDGE (in|on) DATE',
      'very EDGE (in)? DATE',
      '(sometime|sometimes) (in)? DATE',
    ],
    shows: 'mid-July',
    read: (m) => {
      const of = m.meaning();
      if (!m.has('EDGE')) return null;
      // "early on Monday" is a time of day; "in late on 5 May" does not occur.
      if (!hasInside(of) || of.is === 'iso') return null;
      if (m.word(0) === 'middle') return null;
      if (m.word(1) === 'on' && of.is === 'calendar' && of.day === undefined && of.weekday === undefined) return null;
      if (m.word(0) === 'the' && of.is === 'calendar' && (of.day !== undefined || of.weekday !== undefined))
        return null;
      return { is: 'edge', of, edge: m.string('EDGE') as Edge };
    },
  },
  {
    name: 'edge-of-date',
    level: 'date',
    patterns: [
      'the? (very|latter|early|late)? EDGENOUN of DATE',
      'the (latter|early|earlier|later|final|last|first|middle) (part|days|weeks|months|years|half) of DATE',
      "DATE 's EDGENOUN",
      "(year|month|week|day|quarter|century) 's EDGENOUN",
      '(year|month|week|quarter) ~-? EDGENOUN',
      'year ~-? EDGENOUN YEAR',
      'the (year|month|week|quarter) ~-? EDGENOUN',
      'the EDGENOUN of the day WEEKDAY',
      'the tail end of DATE',
      'the (rest|remainder) of DATE',
      'the turn of DATE',
    ],
    shows: 'the end of the year',
    read: (m) => {
      const edge = m.has('EDGENOUN')
        ? (m.string('EDGENOUN') as Edge)
        : m.says('early', 'earlier', 'first')
          ? 'START'
          : m.says('middle')
            ? 'MID'
            : 'END';
      if (m.has('WEEKDAY')) return { is: 'edge', of: { is: 'calendar', weekday: m.number('WEEKDAY') }, edge };
      if (m.has('YEAR')) return { is: 'edge', of: { is: 'calendar', year: m.number('YEAR') }, edge };
      if (!m.has('DATE')) {
        const unit = ({ year: 'Y', month: 'M', week: 'W', day: 'D', quarter: 'Q', century: 'CE' } as const)[
          m.word(0)
        ] as Unit;
        return m.word(0) === 'day' || edge !== 'END'
          ? null
          : { is: 'edge', of: { is: 'deictic', to: 'THE', unit, definite: true }, edge };
      }
      const of = m.meaning();
      if (!hasInside(of)) return null;
      // "in the first half of Sunday's game"
      if (m.says('half', 'days', 'weeks') && of.is === 'calendar' && (of.weekday !== undefined || of.day !== undefined))
        return null;
      if (m.says("'s") && (of.is !== 'calendar' || of.month === undefined)) return null;
      if (
        !/^the|very|latter|early|late$/.test(m.word(0)) &&
        !/^(?:at|by|since|until|till|from|towards|toward|before|after|around|near|through|in|on|to)$/.test(m.before())
      )
        return m.word(0) === 'end' || m.word(0) === 'beginning' || m.word(0) === 'start' || m.word(0) === 'middle'
          ? { is: 'edge', of, edge }
          : null;
      return { is: 'edge', of, edge };
    },
  },
  {
    name: 'earlier-later',
    level: 'date',
    patterns: [
      '(earlier|later) (in|on)? DATE',
      '(earlier|later|early|late) (in|on)? (the|that|this) (same)? (day|week|month|year|quarter|decade)',
      '(earlier|later) (in|during) the (day|week|month|year|decade|century)',
    ],
    shows: 'earlier this month',
    read: (m) => {
      const edge: Edge =
        m.word(0) === 'earlier' ? 'EARLIER' : m.word(0) === 'later' ? 'LATER' : m.word(0) === 'early' ? 'START' : 'END';
      if (m.has('DATE')) return hasInside(m.meaning()) ? { is: 'edge', of: m.meaning(), edge } : null;
      const unit = ({ day: 'D', week: 'W', month: 'M', year: 'Y', quarter: 'Q', decade: 'DE', century: 'CE' } as const)[
        m.word(-1)
      ] as Unit;
      const inTheDay = unit === 'D' && (edge === 'LATER' || edge === 'EARLIER') && m.says('the') && !m.says('same');
      return {
        is: 'edge',
        of: {
          is: 'deictic',
          to: m.says('this') && !m.says('same') ? 'THIS' : inTheDay ? 'THE' : 'THAT',
          unit,
          definite: true,
        },
        edge,
      };
    },
  },
  {
    name: 'mid-unit',
    level: 'date',
    patterns: ['(midyear|midweek|midmonth|yearend)', 'mid ~- ~(year|week|month)'],
    shows: 'by midyear',
    read: (m) => {
      const word = m.word(-1).replace(/^mid|end$/g, '');
      const unit = ({ year: 'Y', week: 'W', month: 'M' } as const)[word];
      const edge = m.word(0) === 'yearend' ? 'END' : 'MID';
      return unit ? { is: 'edge', of: { is: 'deictic', to: 'THE', unit, definite: true }, edge } : null;
    },
  },
  {
    name: 'weekend-of-date',
    level: 'date',
    patterns: ['the weekend of DATE', 'the week of DATE', 'the month of MONTH ,? YEAR?'],
    shows: 'the month of May',
    read: (m) => {
      // "the week of Nov. 27"
      if (!m.has('MONTH')) {
        const date = m.calendar();
        if (date?.day === undefined && date?.weekday === undefined && date?.holiday === undefined) return null;
        return { is: 'shift', amount: 0, unit: m.word(1) === 'week' ? 'W' : 'WE', sign: 1, from: date };
      }
      return { is: 'calendar', month: m.number('MONTH'), ...(m.has('YEAR') ? { year: m.number('YEAR') } : {}) };
    },
  },
];
