import type { Lexicon } from '@dateline/core';
import { measureDyad } from '@dateline/core/export';
import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { DyadMeasures } from '../schemas/measures.ts';
import { MeasureFilters } from '../schemas/queries.ts';

export function measures(store: ReadStore, lexicon: () => Lexicon) {
  return new Hono().get(
    '/measures',
    describe({
      tag: 'timeline',
      operationId: 'getMeasures',
      summary:
        'What two parties did to each other, counted: by class and month, mean Goldstein, quotes; each figure with its ids',
      answer: DyadMeasures,
      failures: ['invalid-request'],
    }),
    check('query', MeasureFilters),
    async (context) => {
      const { between, ...query } = context.req.valid('query');
      return context.json(await measureDyad(store, between, query, lexicon()));
    },
  );
}
