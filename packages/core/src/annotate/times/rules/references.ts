import type { Rule } from '../rule.ts';

/** Words that only say before, now or later. */
export const referenceRules: Rule[] = [
  {
    name: 'reference',
    level: 'phrase',
    patterns: ['REF'],
    shows: 'at the moment',
    read: (m) => {
      // "as recently as last week"
      if (m.word(0) === 'recently' && m.before() === 'as') return null;
      if (m.word(0) === 'now' && m.after() === 'that' && m.before() === '.') return null;
      return { is: 'ref', value: m.string('REF') as 'PRESENT_REF' };
    },
  },
  {
    name: 'reference-adjective',
    level: 'phrase',
    patterns: ['REFADJ'],
    shows: 'the current talks',
    read: (m) => {
      const word = m.word(0);
      // "United Future Party"
      if (m.isCapital() && m.isCapital(1) && m.at > 0) return null;
      if (word === 'current' && /^(?:a|an)$/.test(m.before())) return null;
      return { is: 'ref', value: m.string('REFADJ') as 'PAST_REF' };
    },
  },
  {
    name: 'former',
    level: 'phrase',
    patterns: ['former'],
    shows: 'the former king',
    // Not beside "the latter".
    read: (m) =>
      m.before() === 'the' && /^[.,;]|^(?:is|was|and|has|had|of)$/.test(m.after())
        ? null
        : { is: 'ref', value: 'PAST_REF' },
  },
  {
    name: 'reference-noun',
    level: 'phrase',
    patterns: [
      'the future',
      'the (near|foreseeable|immediate|distant) future',
      'the not too distant future',
      'the past',
      'the (recent|distant) past',
      'the present',
      'the present day',
      'present ~-? day',
      'modern ~-? day',
      'the (current|present) (time|moment)',
      'the time being',
      'this moment',
      'long ago',
      'once',
    ],
    shows: 'the near future',
    read: (m) => {
      const last = m.word(-1);
      if (last === 'once') return null;
      if (last === 'future') return { is: 'ref', value: 'FUTURE_REF' };
      if (last === 'past' || last === 'ago') {
        const next = m.reader.pieces[m.match.to];
        return last === 'past' &&
          next &&
          /^[\p{L}\d]/u.test(next.lower) &&
          !/^(?:and|to|has|had|have|that|when|but|is|was|were|in|by|with|for|it|he|they|as|can|we|on|or)$/.test(
            next.lower,
          )
          ? null
          : { is: 'ref', value: 'PAST_REF' };
      }
      if (last === 'present') {
        const next = m.reader.pieces[m.match.to];
        return next && /^[\p{L}\d]/u.test(next.lower) && !/^(?:and|to|has|but|is|in|by|with)$/.test(next.lower)
          ? null
          : { is: 'ref', value: 'PRESENT_REF' };
      }
      return { is: 'ref', value: 'PRESENT_REF' };
    },
  },
  {
    name: 'the-time',
    level: 'phrase',
    patterns: [
      '(this|that|the) (time|moment|period|point|date)',
      '(the|that|this) same (time|period|moment)',
      'date',
      'present',
    ],
    shows: 'at the time',
    // A pointer to a time that the text does not name: found, never placed, unless it is the time of speaking.
    read: (m) => {
      const word = m.word(-1);
      const before = m.before();
      const next = m.after();
      if (word === 'date' && m.match.to - m.at === 1)
        return before === 'to' && (next === '' || /^[.,;)]|^(?:have|has|and|the|is|are|by|in|on)$/.test(next))
          ? PRESENT
          : null;
      if (m.match.to - m.at === 1)
        return before === 'at' && /^[.,;)]|^(?:the|and|is|are|it|there|only|no|in)$/.test(next) ? PRESENT : null;
      if (!PREPOSITION.test(before)) return null;
      const isSame = m.says('same');
      if (m.word(0) === 'the' && !isSame) {
        if (word === 'moment')
          return (before === 'at' || before === 'for') && !/^(?:of|when|that|he|she|it|they|the)$/.test(next)
            ? PRESENT
            : null;
        if (word !== 'time') return null;
        // "at the time of the attack", "by the time they came"
        return /^(?:at|of|around)$/.test(before) &&
          !/^(?:of|to|for|when|that|he|she|they|the|being|it|has|is|in|a|we|you|his|her|its)$/.test(next)
          ? POINTER
          : null;
      }
      if (word === 'date' || (word === 'point' && before !== 'at' && before !== 'by' && before !== 'until'))
        return null;
      const isNow =
        m.word(0) === 'this' &&
        !isSame &&
        before === 'at' &&
        (word === 'time' || word === 'point' || word === 'moment');
      return isNow ? PRESENT : isSame ? { is: 'nothing' } : POINTER;
    },
  },
];

/** "at the time", "during that period": the narrative's own present. */
const POINTER = { is: 'pointer' } as const;
const PRESENT = { is: 'ref', value: 'PRESENT_REF' } as const;
const PREPOSITION =
  /^(?:at|by|around|during|in|until|till|since|before|from|about|over|on|after|through|throughout|of|for|up|within)$/;
