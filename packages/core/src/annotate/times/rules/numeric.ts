import { type Calendar, calendar } from '../meaning.ts';
import type { Rule } from '../rule.ts';

/** Dates said in digits alone, and dates of other languages. */
export const numericRules: Rule[] = [
  {
    name: 'iso-date',
    level: 'date',
    patterns: ['ISO'],
    shows: '2019-03-22',
    read: (m) => ({ is: 'iso', value: m.string('ISO') }),
  },
  {
    name: 'slash-date',
    level: 'date',
    patterns: ['SLASH'],
    shows: '25/03/2019',
    read: (m) => readSlash(m.string('SLASH')),
  },
  {
    name: 'dotted-date',
    level: 'date',
    patterns: ['DOTTED'],
    shows: '22.03.2019',
    read: (m) => {
      const parts = m.string('DOTTED').split(/[./]/).map(Number);
      const [day, month, year] = (parts[0]! > 31 ? parts.reverse() : parts) as [number, number, number];
      return dateOf(year, month, day);
    },
  },
  {
    name: 'eastern-date',
    level: 'date',
    patterns: ['EASTERN'],
    shows: '2019年3月22日',
    read: (m) => {
      const [year, month, day] = m.string('EASTERN').split('-') as [string, string, string];
      if (month !== '' && (+month < 1 || +month > 12)) return null;
      // "22日" is of this month, or of the last
      if (month === '' && year === 'XXXX')
        return calendar({ day: +day, short: true, of: { is: 'deictic', to: 'THIS', unit: 'M', definite: false } });
      return calendar({
        ...(year === 'XXXX' ? {} : { year: +year }),
        ...(month === '' ? {} : { month: +month }),
        ...(day === '' ? {} : { day: +day }),
      });
    },
  },
  {
    name: 'foreign-date',
    level: 'date',
    patterns: [
      'DAY .? (de|del|di)? FMONTH .? (de|del|di)? YEAR',
      'DAY .? (de|del|di)? FMONTH',
      'FWEEKDAY ,? (den|de|il|le|el)? DAY .? (de|del|di)? FMONTH .? (de|del|di)? YEAR',
      'FWEEKDAY ,? (den|de|il|le|el)? DAY .? (de|del|di)? FMONTH',
      'DAY . MONTH .? YEAR',
      'DAY de MONTH .? (de|del)? YEAR',
      'ngày? DAY tháng DAY2 năm? YEAR',
      'FMONTH (de|del)? YEAR',
    ],
    shows: '22 mars 2019',
    read: (m) => {
      const month = m.has('FMONTH') ? m.number('FMONTH') : m.has('MONTH') ? m.number('MONTH') : m.number('DAY2');
      if (month > 12) return null;
      const date: Omit<Calendar, 'is'> = { month };
      if (m.has('DAY')) date.day = m.number('DAY');
      if (m.has('YEAR')) date.year = m.number('YEAR');
      return calendar(date);
    },
  },
];

/** Month first unless the first number cannot be a month; when both could be, the order is not known and no day is claimed. */
function readSlash(text: string): Calendar | null {
  const [a, b, c] = text.split('/').map(Number) as [number, number, number];
  const year = c >= 100 ? c : c >= 70 ? 1900 + c : 2000 + c;
  if (a > 12) return dateOf(year, b, a);
  if (b > 12 || a === b) return dateOf(year, a, b);
  return { ...dateOf(year, a, b)!, short: true };
}

function dateOf(year: number, month: number, day: number): Calendar | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? calendar({ year, month, day }) : null;
}
