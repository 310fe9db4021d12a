import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { missing } from '../problem.ts';
import { QuoteCard, QuotePage } from '../schemas/cards.ts';
import { IdParam, QuoteFilters } from '../schemas/queries.ts';

const tag = 'quotes';

export function quotes(store: ReadStore) {
  return new Hono()
    .get(
      '/quotes',
      describe({
        tag,
        operationId: 'listQuotes',
        summary: 'Quotes, those of the newest articles first',
        answer: QuotePage,
        failures: ['invalid-request', 'invalid-cursor'],
      }),
      check('query', QuoteFilters),
      async (context) => context.json(await store.quotes(context.req.valid('query'))),
    )
    .get(
      '/quotes/:id',
      describe({ tag, operationId: 'getQuote', summary: 'One quote', answer: QuoteCard, failures: ['not-found'] }),
      check('param', IdParam),
      async (context) => {
        const quote = await store.quote(context.req.valid('param').id);
        return quote ? context.json(quote) : missing(context, 'quote');
      },
    );
}
