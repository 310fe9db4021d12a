import type { CanonicalEvent } from '@dateline/core/model';
import type { ArticleCard, ReadStore } from '@dateline/core/store';
import { MAX_LIMIT } from '@dateline/core/store';
import { Hono } from 'hono';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { type TimelineEvent, TimelinePage } from '../schemas/cards.ts';
import { TimelineFilters } from '../schemas/queries.ts';

export function timeline(store: ReadStore) {
  return new Hono().get(
    '/timeline',
    describe({
      tag: 'timeline',
      operationId: 'getTimeline',
      summary: 'Events in the order of time, each with its sources and their words',
      answer: TimelinePage,
      failures: ['invalid-request', 'invalid-cursor'],
    }),
    check('query', TimelineFilters),
    async (context) => {
      const { items, ...page } = await store.events({ ...context.req.valid('query'), order: 'date' });
      const cards = await cardsOf(store, items);
      return context.json({ items: items.map((event) => withSources(event, cards)), ...page });
    },
  );
}

async function cardsOf(store: ReadStore, events: readonly CanonicalEvent[]): Promise<Map<string, ArticleCard>> {
  const cards = new Map<string, ArticleCard>();
  const ids = [...new Set(events.flatMap(({ statements }) => statements.map(({ articleId }) => articleId)))];
  for (let from = 0; from < ids.length; from += MAX_LIMIT) {
    const { items } = await store.articles({ ids: ids.slice(from, from + MAX_LIMIT), limit: MAX_LIMIT });
    for (const card of items) cards.set(card.id, card);
  }
  return cards;
}

/** A source whose article is gone since the last linking is left out: it could not be opened. */
function withSources(event: CanonicalEvent, cards: ReadonlyMap<string, ArticleCard>): TimelineEvent {
  const sources = event.statements.flatMap(({ articleId, status, date, reportedBy, evidence }) => {
    const article = cards.get(articleId);
    return article ? [{ article, status, date, reportedBy, evidence }] : [];
  });
  return { ...event, sources };
}
