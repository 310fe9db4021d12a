import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { HitPage } from '../schemas/cards.ts';
import { SearchFilters } from '../schemas/queries.ts';

export function search(store: ReadStore) {
  return new Hono().get(
    '/search',
    describe({
      tag: 'search',
      operationId: 'search',
      summary: 'Articles, events and quotes that hold all the words, the best first',
      answer: HitPage,
      failures: ['invalid-request', 'invalid-cursor'],
    }),
    check('query', SearchFilters),
    async (context) => context.json(await store.search(context.req.valid('query'))),
  );
}
