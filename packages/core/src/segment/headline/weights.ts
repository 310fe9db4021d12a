import type { Lexicon } from '../../lexicon/lexicon.ts';
import { DatelineError } from '../../model/errors.ts';
import { SIGNS } from './signs.ts';

/** Name under which the lexicon's weights hold those of the headline's signs. */
export const HEADLINE = '(headline)';

/** How much each sign speaks for a headline, in the order of SIGNS. Throws `internal` when data and signs do not fit each other. */
export function buildHeadlineWeights(lexicon: Lexicon): number[] {
  const weights = lexicon.weights.find(({ question }) => question === HEADLINE)?.weights ?? [];
  if (weights.length !== SIGNS.length)
    throw new DatelineError(
      'internal',
      `The weights of the headline's signs are ${weights.length}, not ${SIGNS.length}.`,
    );
  return weights;
}
