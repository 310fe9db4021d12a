import type { Lexicon } from '@dateline/core';
import type { Store } from '@dateline/core/store';
import { Hono } from 'hono';
import { articles } from './articles.ts';
import { documents } from './documents.ts';
import { entities } from './entities.ts';
import { events } from './events.ts';
import { exports } from './exports.ts';
import { health } from './health.ts';
import { measures } from './measures.ts';
import { quotes } from './quotes.ts';
import { search } from './search.ts';
import { stories } from './stories.ts';
import { timeline } from './timeline.ts';

/** Every route under /v1, in the order of the documentation. */
export function routes(store: Store, lexicon: () => Lexicon) {
  return new Hono()
    .route('/v1', timeline(store))
    .route('/v1', measures(store, lexicon))
    .route('/v1', events(store))
    .route('/v1', articles(store))
    .route('/v1', quotes(store))
    .route('/v1', entities(store))
    .route('/v1', stories(store))
    .route('/v1', search(store))
    .route('/v1', exports(store))
    .route('/v1', documents(store, lexicon))
    .route('/v1', health(store));
}
