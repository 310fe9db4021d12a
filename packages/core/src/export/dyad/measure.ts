import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Measures, measureEvents } from '../../link/measures.ts';
import type { EventQuery, ReadStore } from '../../store/store.ts';
import { itemsOf } from '../format.ts';
import { eventsBetween } from './between.ts';

/** Figures for two parties; every figure names the events or quotes that it counts. */
export interface DyadMeasures extends Measures {
  between: readonly [string, string];
  /** Who of the two said how much, as far as a speaker bears the name; the one who is quoted most first. */
  quotes: { speaker: string; count: number; quoteIds: string[] }[];
}

/** What two parties did to each other, counted. Each is an id, a name or a country code; `query` narrows the events. */
export async function measureDyad(
  reader: ReadStore,
  between: readonly [string, string],
  query: EventQuery,
  lexicon: Lexicon,
): Promise<DyadMeasures> {
  const measures = measureEvents(await eventsBetween(reader, ...between, query), lexicon);
  const spoken = new Map<string, Set<string>>();
  for (const party of between) {
    for await (const { id, speaker, speakerResolved } of itemsOf((paging) =>
      reader.quotes({ speaker: party, ...paging }),
    )) {
      const name = speakerResolved ?? speaker ?? party;
      spoken.set(name, (spoken.get(name) ?? new Set()).add(id));
    }
  }
  const quotes = [...spoken]
    .map(([speaker, ids]) => ({ speaker, count: ids.size, quoteIds: [...ids].sort() }))
    .sort((a, b) => b.count - a.count || (a.speaker < b.speaker ? -1 : 1));
  return { between, ...measures, quotes };
}
