import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { describe } from '../describe.ts';
import { Health } from '../schemas/cards.ts';

export function health(store: ReadStore) {
  return new Hono().get(
    '/health',
    describe({
      tag: 'health',
      operationId: 'getHealth',
      summary: 'Whether the store answers, its version, and how much it holds',
      answer: Health,
      failures: ['store-unreadable'],
    }),
    async (context) => {
      const [version, stats] = await Promise.all([store.version(), store.stats()]);
      return context.json({ status: 'ok' as const, version, stats });
    },
  );
}
