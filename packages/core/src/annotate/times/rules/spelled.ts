import { calendar } from '../meaning.ts';
import type { Found, Rule } from '../rule.ts';

/** Years and decades as broadcasts spell them out. */
export const spelledRules: Rule[] = [
  {
    name: 'spelled-year',
    level: 'date',
    patterns: [
      '(seventeen|eighteen|nineteen) NUM',
      '(eighteen|nineteen) oh NUM',
      'two thousand and? NUM',
      'the year two thousand',
    ],
    shows: 'in nineteen ninety-eight',
    read: (m) => {
      const year = yearOf(m);
      const isCount = m.after() === '-' || /^(?:[\p{L}]+s|people|men|women|percent|dollars)$/u.test(m.after());
      return year !== null && !isCount && (m.word(0) === 'the' || YEARLIKE.test(m.before()))
        ? calendar({ year })
        : null;
    },
  },
  {
    name: 'spelled-decade',
    level: 'date',
    patterns: ['the? (seventeen|eighteen|nineteen) DECADE', 'the (roaring|swinging) DECADE'],
    shows: 'the nineteen eighties',
    read: (m) => {
      const decade = m.number('DECADE');
      if (decade >= 100) return null;
      if (m.says('roaring', 'swinging')) return calendar({ decade: 1900 + decade });
      return calendar({ decade: centuryOf(m.word(-2)) * 100 + decade });
    },
  },
];

/** Words before which two numbers in words are a year: "since nineteen forty-five". */
const YEARLIKE =
  /^(?:in|since|by|of|until|till|from|to|before|after|during|between|and|early|late|mid|year|spring|summer|fall|autumn|winter)$/;

const centuryOf = (word: string): number => ({ seventeen: 17, eighteen: 18 })[word] ?? 19;

function yearOf(m: Found): number | null {
  if (!m.has('NUM')) return 2000;
  const n = m.number('NUM');
  if (m.word(0) === 'two') return n < 40 ? 2000 + n : null;
  if (m.says('oh')) return n < 10 ? centuryOf(m.word(0)) * 100 + n : null;
  return n >= 10 && n < 100 ? centuryOf(m.word(0)) * 100 + n : null;
}
