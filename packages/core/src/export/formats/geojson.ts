import type { CanonicalEvent } from '../../model/story.ts';
import type { ReadStore } from '../../store/store.ts';
import { eventsOf, type Format } from '../format.ts';
import { type Gazetteer, openGazetteer } from '../places/coordinates.ts';
import { countryOf } from '../places/country.ts';

/**
 * GeoJSON (RFC 7946): a feature an event that has a place. A town that the gazetteer knows is a point; a country, a region or a name
 * that could be several towns has no point, and its geometry is null.
 */
export const geojson: Format = {
  name: 'geojson',
  mediaType: 'application/geo+json',
  extension: 'geojson',
  async *write(store, query) {
    const gazetteer = await openGazetteer();
    yield '{"type":"FeatureCollection","features":[';
    let first = true;
    for await (const event of eventsOf(store, query)) {
      if (event.place === null) continue;
      yield `${first ? '' : ','}\n${JSON.stringify(await featureOf(store, gazetteer, event, event.place))}`;
      first = false;
    }
    yield '\n]}\n';
  },
};

async function featureOf(store: ReadStore, find: Gazetteer, event: CanonicalEvent, place: string): Promise<object> {
  const { id, storyId, date, type, mode, cameo, status, actors, targets, text, weight, origins } = event;
  const country = await countryOf(store, event);
  const coordinates = find(place, country);
  const names = (side: CanonicalEvent['actors']) => side.map(({ name }) => name);
  return {
    type: 'Feature',
    id,
    geometry: coordinates && { type: 'Point', coordinates },
    properties: {
      ...{ place, country, date, type, mode, cameo, status, actors: names(actors), targets: names(targets) },
      ...{ text, weight, origins, story: storyId },
      articles: [...new Set(event.statements.map(({ articleId }) => articleId))],
    },
  };
}
