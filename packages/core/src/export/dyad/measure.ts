import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Measures, measureEvents } from '../../link/measures.ts';
import type { EventQuery, ReadStore } from '../../store/store.ts';
import { itemsOf } from '../format.ts';
import { eventsBetween } from './between.ts';

/** Figures for two parties; every figure names the events or quotes that it counts. */
export interface DyadMeasures extends Measures {
  between: readonly [string, string];
  /**
   * Who said how much for either, in the articles that tell of these events: who bears the name, and for a country its people and
   * bodies. The one who is quoted most first.
   */
  quotes: { speaker: string; count: number; quoteIds: string[] }[];
}

/** What two parties did to each other, counted. Each is an id, a name or a country code; `query` narrows the events. */
export async function measureDyad(
  reader: ReadStore,
  between: readonly [string, string],
  query: EventQuery,
  lexicon: Lexicon,
): Promise<DyadMeasures> {
  const events = await eventsBetween(reader, ...between, query);
  const measures = measureEvents(events, lexicon);
  const telling = new Set(events.flatMap(({ statements }) => statements.map(({ articleId }) => articleId)));
  const spoken = new Map<string, Set<string>>();
  for (const party of between) {
    for (const asked of await speakersFor(reader, party)) {
      for await (const { id, articleId, speaker, speakerResolved } of itemsOf((paging) =>
        reader.quotes({ speaker: asked, ...paging }),
      )) {
        if (!telling.has(articleId)) continue;
        const name = speakerResolved ?? speaker ?? asked;
        spoken.set(name, (spoken.get(name) ?? new Set()).add(id));
      }
    }
  }
  const quotes = [...spoken]
    .map(([speaker, ids]) => ({ speaker, count: ids.size, quoteIds: [...ids].sort() }))
    .sort((a, b) => b.count - a.count || (a.speaker < b.speaker ? -1 : 1));
  return { between, ...measures, quotes };
}

/** Whom to ask for quotes: the party itself, and whoever of a country was named. */
async function speakersFor(reader: ReadStore, party: string): Promise<string[]> {
  const own = await reader.entity(party.toLowerCase());
  if (own?.kind !== 'country' || own.country === null) return [party];
  const found = [own.id];
  const { country } = own;
  for await (const { id, kind } of itemsOf((paging) => reader.entities({ country, ...paging })))
    if (kind === 'person' || kind === 'organization' || kind === 'group') found.push(id);
  return found;
}
