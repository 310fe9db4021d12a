import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated } from '../../model/annotated.ts';
import type { Quote } from '../../model/quote.ts';

/** Finds who said what: direct, mixed and indirect speech with speaker, cue and outlet. */
export function findQuotes(_annotated: Omit<Annotated, 'quotes'>, _lexicon: Lexicon): Quote[] {
  return [];
}
