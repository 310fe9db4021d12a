import type { Meaning, Unit } from '../meaning.ts';
import { seasonLetters, unitDuration } from '../resolve/units.ts';
import type { Rule } from '../rule.ts';

/** Times that come again: "every day", "annually", "twice a week". */
const EVERY: Partial<Record<Unit, string>> = {
  S: 'XXXX-XX-XXTXX:XX:XX',
  MIN: 'XXXX-XX-XXTXX:XX',
  H: 'XXXX-XX-XXTXX',
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  Y: 'XXXX',
  DE: 'XXX',
};

const SEASONS = ['springs', 'summers', 'autumns', 'winters'];

const everyUnit = (unit: Unit): Meaning | null =>
  EVERY[unit] ? { is: 'set', value: EVERY[unit], every: unitDuration(unit, 1) } : null;

export const setRules: Rule[] = [
  {
    name: 'every',
    level: 'phrase',
    patterns: [
      '(every|each) (single|other)? UNIT',
      '(every|each) (NUM|few) UNITS',
      'every NUM UNITS',
      'every few UNITS',
      '(every|each) WEEKDAY',
      '(every|each) PART',
      '(every|each) SEASON',
      '(every|each) WEEKDAY PART',
      '(every|each) MONTH',
      'every HOLIDAY',
    ],
    shows: 'every day',
    read: (m) => {
      if (m.has('WEEKDAY'))
        return { is: 'set', value: `XXXX-WXX-${m.number('WEEKDAY')}${m.has('PART') ? `T${m.string('PART')}` : ''}` };
      if (m.has('PART')) return { is: 'set', value: `XXXX-XX-XXT${m.string('PART')}` };
      if (m.has('MONTH')) return { is: 'set', value: `XXXX-${String(m.number('MONTH')).padStart(2, '0')}` };
      if (m.has('SEASON')) return { is: 'set', value: `XXXX-${seasonLetters(m.number('SEASON'))}` };
      if (m.has('HOLIDAY'))
        return /^\d/.test(m.string('HOLIDAY')) ? { is: 'set', value: `XXXX-${m.string('HOLIDAY')}` } : null;
      if (m.has('UNITS'))
        return { is: 'set', value: unitDuration(m.string('UNITS') as Unit, m.has('NUM') ? m.number('NUM') : null) };
      const unit = m.string('UNIT') as Unit;
      return m.says('other') ? { is: 'set', value: unitDuration(unit, 2) } : everyUnit(unit);
    },
  },
  {
    name: 'frequency',
    level: 'phrase',
    patterns: ['FREQ'],
    shows: 'annually',
    read: (m) => {
      const value = m.string('FREQ');
      if (value === 'NI') return { is: 'set', value: 'XXXX-XX-XXTNI' };
      if (/^\d/.test(value)) return { is: 'set', value: `P${value}` };
      return everyUnit(value as Unit);
    },
  },
  {
    name: 'rate',
    level: 'phrase',
    patterns: [
      'per UNIT',
      '(once|twice|thrice) (a|an|per|every|each) UNIT',
      'NUM times (a|an|per|every|each) UNIT',
      'several times (a|per) UNIT',
      'per annum',
    ],
    shows: 'twice a week',
    read: (m) => {
      if (m.says('annum')) return everyUnit('Y');
      const unit = m.string('UNIT') as Unit;
      return m.word(0) === 'per'
        ? { is: 'iso-duration', value: unitDuration(unit, 1) }
        : (everyUnit(unit) ?? { is: 'set', value: unitDuration(unit, 1) });
    },
  },
  {
    name: 'habit',
    level: 'phrase',
    patterns: ['UNITS', 'the? PART', '(springs|summers|autumns|winters)'],
    shows: 'at weekends',
    // "at weekends", "in the evenings"; "for three weekends" counts them, "opera nights" are shows.
    read: (m) => {
      const season = SEASONS.indexOf(m.word(0));
      // "spends winters in Texas"; "for three summers" counts them, "Summers" is a name
      if (season >= 0)
        return !m.isCapital() && /^(?:in|during|most|spend|spends|spent|spending)$/.test(m.before())
          ? { is: 'set', value: `XXXX-${seasonLetters(21 + season)}` }
          : null;
      if (!m.word(-1).endsWith('s') || !/^(?:on|at|in|by|during|most)$/.test(m.before())) return null;
      if (m.has('UNITS')) return m.string('UNITS') === 'WE' ? { is: 'set', value: 'XXXX-WXX-WE' } : null;
      return { is: 'set', value: `XXXX-XX-XXT${m.string('PART')}` };
    },
  },
];
