import type { Event } from '../../model/event.ts';
import type { CanonicalEvent } from '../../model/story.ts';
import type { ReadStore } from '../../store/store.ts';

/** The country of an event's place, as the first article that names it has it; null where none says. */
export async function countryOf(store: ReadStore, event: CanonicalEvent, known?: Event | null): Promise<string | null> {
  const { place, statements } = event;
  if (place === null) return null;
  if (known?.place === place && known.placeCountry !== null) return known.placeCountry;
  for (const { articleId, n } of statements) {
    const told = (await store.article(articleId))?.record.events[n];
    if (told?.place === place && told.placeCountry !== null) return told.placeCountry;
  }
  return null;
}
