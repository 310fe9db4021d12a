import type { Rule } from '../rule.ts';
import { clockRules } from './clock.ts';
import { dateRules } from './dates.ts';
import { definiteRules } from './definite.ts';
import { durationRules } from './durations.ts';
import { edgeRules } from './edges.ts';
import { figureRules } from './figures.ts';
import { numericRules } from './numeric.ts';
import { referenceRules } from './references.ts';
import { relativeRules } from './relative.ts';
import { setRules } from './sets.ts';
import { shiftRules } from './shifts.ts';
import { spelledRules } from './spelled.ts';
import { yearRules } from './years.ts';

/** Every way of speaking of time that is known. The longest match wins; of equals the earlier rule. */
export const RULES: readonly Rule[] = [
  {
    name: 'not-time',
    level: 'phrase',
    patterns: ['NOTTIME'],
    shows: 'second hand',
    // "USA Today" is a name, "arrested a man Friday" is none.
    read: (m) =>
      m.get('NOTTIME') === 'NAME' && !(m.isCapital() && m.isCapital(m.match.to - m.at - 1)) ? null : { is: 'nothing' },
  },
  ...dateRules,
  ...numericRules,
  ...yearRules,
  ...figureRules,
  ...spelledRules,
  ...relativeRules,
  ...definiteRules,
  ...edgeRules,
  ...clockRules,
  ...shiftRules,
  ...durationRules,
  ...setRules,
  ...referenceRules,
];
