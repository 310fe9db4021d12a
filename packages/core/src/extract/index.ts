import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Event } from '../model/event.ts';

/** Codes who did what to whom: PLOVER events with their status and evidence, most important first. */
export function extract(_annotated: Annotated, _lexicon: Lexicon): Event[] {
  return [];
}
