import type { Rule } from '../rule.ts';

/** Periods that their article alone points to: "the week", "the year ended March 31". */
export const definiteRules: Rule[] = [
  {
    name: 'definite-unit',
    level: 'date',
    patterns: ['the (day|week|month|quarter|year|weekend|decade|century)'],
    shows: 'by the end of the year',
    read: (m) => {
      const unit = (
        {
          day: 'D',
          week: 'W',
          month: 'M',
          quarter: 'Q',
          year: 'Y',
          weekend: 'WE',
          decade: 'DE',
          century: 'CE',
        } as const
      )[m.word(1)];
      const before = m.before();
      if (/^(?:[ivxlc]+|one|two|zero|\d+)$/.test(m.after())) return null;
      if (!unit || m.after() === 'of') return null;
      // "the week |ended May 25|"
      const end = /^(?:ended|ending)$/.test(m.after()) ? m.reader.dateAt(m.match.to + 1)?.value : null;
      if (end?.is === 'calendar' && end.day !== undefined && (unit === 'W' || unit === 'Y')) {
        // "its outlook for the year ending May 31"
        if (unit === 'Y' && m.after() === 'ending' && end.year === undefined)
          return {
            is: 'shift',
            amount: 0,
            unit,
            sign: 1,
            from: { is: 'deictic-date', to: 'NEXT', date: end, definite: false },
          };
        return { is: 'shift', amount: 0, unit, sign: 1, from: end };
      }
      const inPhrase = /^(?:in|of|for|during|over|on|by|with|through|throughout|within|at)$/.test(before);
      if (unit === 'DE' || unit === 'CE' || unit === 'D')
        return before === 'of' || before === 'in' || before === 'during'
          ? { is: 'deictic', to: 'THE', unit, definite: true }
          : null;
      return inPhrase || unit === 'WE' ? { is: 'deictic', to: 'THE', unit, definite: true } : null;
    },
  },
];
