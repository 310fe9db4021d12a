import type { Amount } from '../amount.ts';
import type { Meaning, Unit } from '../meaning.ts';
import type { Found, Rule } from '../rule.ts';

/** Which end of a longer stretch an amount lies at: "the past three years". */
const SIDE =
  '(past|last|next|coming|following|previous|preceding|first|final|intervening|ensuing|closing|opening|subsequent|remaining|early|latest|succeeding|prior)';

/** Words before a bare plural with which it is no length of time: "his days", "office hours". */
const NO_LENGTH = new Set(
  'his her its their our my your these those the office opening working business early light school golden man visiting peak rush same election dog bad good old glory holy feast war teenage - per of-age'.split(
    ' ',
  ),
);

/** Words behind which "last" is a verb. */
const LASTS = /^(?:to|will|would|can|could|may|might|should|must|did|not|also|only|usually|often|typically|and|'ll)$/;

const OVER = /^(?:over|for|in|within|during|spent|spend|spends|spending|took|takes|than|after|just)$/;
const ENDS = /^(?:[.,;:)"”]?|and|or|but|in|at|with|of|to|by|when|that)$/;

const stretch = (m: Found): Meaning => {
  const unit = (m.has('UNITS') ? m.string('UNITS') : m.string('UNIT')) as Unit;
  return {
    is: 'duration',
    amount: m.has('NUM')
      ? m.number('NUM')
      : m.has('FEW')
        ? (m.get('FEW') as number | null)
        : m.has('UNIT') && !m.has('UNITS')
          ? 1
          : null,
    unit,
  };
};

/** "the first two months of 1939" lies within 1939. */
function bounded(m: Found): Meaning | null {
  if (!m.has('DATE')) return stretch(m);
  const within = m.meaning();
  const date = m.calendar();
  const unit = m.has('UNITS') ? m.string('UNITS') : m.string('UNIT');
  if (m.has('UNIT') && unit === 'D' && !m.says('few', 'couple') && m.says('first', 'last', 'final')) {
    const isLong = date
      ? date.day === undefined && date.weekday === undefined
      : within.is === 'deictic' && within.unit !== 'D';
    return isLong ? { is: 'end-day', of: within, last: !m.says('first') } : null;
  }
  const isWhole =
    unit !== 'S' &&
    (date ? date.day === undefined && date.weekday === undefined : within.is === 'deictic' && within.unit !== 'D');
  return isWhole ? { ...(stretch(m) as Extract<Meaning, { is: 'duration' }>), within } : null;
}

/** Lengths of time. */
export const durationRules: Rule[] = [
  {
    name: 'amount',
    level: 'phrase',
    patterns: ['AMOUNT', 'AMOUNT old', 'AMOUNT of age', 'AMOUNT long', 'AMOUNT ~- ~(long|old)'],
    shows: 'more than two years',
    read: (m) => {
      const { count, unit, by } = m.get('AMOUNT') as Amount;
      if (unit === 'S' && by !== 'number') return null;
      if (m.word(-1) === 'long' && m.word(-2) === '-' && by === 'article') return null;
      if (unit === 'Q' && m.after() === 'of') return null;
      // "over a weekend"; not "a weekend retreat"
      const isAlone = unit === 'WE' && by === 'article' && OVER.test(m.before()) && ENDS.test(m.after());
      if ((unit === 'Q' || unit === 'WE') && by !== 'number' && !isAlone) return null;
      if (by === 'plural' && /^(?:hour|day|week|minute)$/.test(m.before())) return null;
      if (by === 'plural' && (unit === 'FN' || NO_LENGTH.has(m.before()) || m.after() === "'")) return null;
      // "1999 days": a year, then something else
      if (
        by === 'number' &&
        count !== null &&
        count >= 1000 &&
        count < 2100 &&
        /^\d{4}$/.test(m.word(0)) &&
        unit !== 'H'
      )
        return null;
      return { is: 'duration', amount: count, unit };
    },
  },
  {
    name: 'hyphened-amount',
    level: 'phrase',
    patterns: [
      'NUM ~- ~UNIT ~- ~(old|olds|long)',
      'NUM ~- ~UNIT',
      'NUM ~- ~UNITS',
      'NUM ~-? UNIT ~-? long',
      'FEW UNITS ~- ~long',
      'UNIT ~- ~long',
    ],
    shows: 'a four-day visit',
    read: (m) => (m.has('NUM') && m.word(1) === '-' && m.number('NUM') === 0 ? null : stretch(m)),
  },
  {
    name: 'number-unit-noun',
    level: 'phrase',
    patterns: ['NUM UNIT'],
    shows: 'a thirty year war',
    read: (m) => {
      const unit = m.string('UNIT') as Unit;
      if (unit === 'S' || unit === 'Q' || unit === 'WE' || m.number('NUM') <= 1 || m.number('NUM') >= 1000) return null;
      return m.word(0) === 'a' ? null : stretch(m);
    },
  },
  {
    name: 'long-unit',
    level: 'phrase',
    patterns: ['LONG'],
    shows: 'a monthlong siege',
    read: (m) => ({ is: 'duration', amount: 1, unit: m.string('LONG') as Unit }),
  },
  {
    name: 'bounded-stretch',
    level: 'phrase',
    patterns: [
      `the? ${SIDE} NUM UNITS`,
      `the (first|last|final|opening|closing) NUM UNITS of DATE`,
      'the (first|last|final) (few|couple)? UNIT of DATE',
      'the (first|last|final) FEW UNITS of DATE',
      `the? ${SIDE} (about|nearly|almost|full) NUM UNITS`,
      `the? ${SIDE} FEW UNITS`,
      'the NUM UNITS',
      'the UNITS ahead',
      `the ${SIDE} UNITS`,
      `the NUM ${SIDE} UNITS`,
      'this past NUM UNITS',
      'these past FEW UNITS',
      '(a|the|that|this|any|each) NUM ~- UNIT ~-? (period|span|stretch)',
    ],
    shows: 'the past three years',
    // "would last two days": the verb
    read: (m) => (m.word(0) === 'last' && LASTS.test(m.before()) ? null : bounded(m)),
  },
  {
    name: 'ordinal-unit',
    level: 'phrase',
    patterns: [
      'the ORD (full|whole)? UNIT',
      '(a|an|the) ORD (straight|consecutive|successive)? UNIT',
      'ORD (straight|consecutive|successive) UNIT',
      '(a|an|the)? ORD UNIT (running|in) (a)? (row)?',
      'all ~-? UNIT',
      'the (full|whole|entire) UNIT',
    ],
    shows: 'the second week',
    read: (m) => {
      if (!/^(?:D|W|M|Y|H)$/.test(m.string('UNIT')) || m.after() === '-' || m.after() === "'s") return null;
      // "the Seventh Day Adventists"
      if (m.isCapital(m.match.to - m.at - 1) && m.isCapital(m.match.to - m.at)) return null;
      const unit = m.string('UNIT') as Unit;
      // "for a third straight day", "for the third day in a row": three of them
      const isRow =
        m.word(-1) === 'row' || (m.word(-1) === 'running' && !/^(?:the|a|an|for|his|her|its)$/.test(m.after()));
      if (m.says('in', 'running') && !isRow) return null;
      const isRun = isRow || m.says('straight', 'consecutive', 'successive');
      return { is: 'duration', amount: isRun ? m.number('ORD') : 1, unit };
    },
  },
  {
    name: 'bare-stretch',
    level: 'phrase',
    patterns: ['(coming|past|previous|subsequent|following) UNITS', '(recent|more) recent? UNITS', 'future UNITS'],
    shows: 'in recent years',
    read: (m) => {
      if (m.says('recent')) return { is: 'ref', value: 'PAST_REF' };
      if (m.says('future')) return { is: 'ref', value: 'FUTURE_REF' };
      return /^(?:in|over|during|for|from)$/.test(m.before()) && !m.says('more') ? stretch(m) : null;
    },
  },
];
