import { CanonicalEvent } from '@dateline/core/model';
import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { missing } from '../problem.ts';
import { EventPage } from '../schemas/cards.ts';
import { EventFilters, IdParam } from '../schemas/queries.ts';

const tag = 'events';

export function events(store: ReadStore) {
  return new Hono()
    .get(
      '/events',
      describe({
        tag,
        operationId: 'listEvents',
        summary: 'Events, each once however many articles tell it',
        description: 'A day or range that an event may have happened on counts as touched when it may have.',
        answer: EventPage,
        failures: ['invalid-request', 'invalid-cursor'],
      }),
      check('query', EventFilters),
      async (context) => context.json(await store.events(context.req.valid('query'))),
    )
    .get(
      '/events/:id',
      describe({
        tag,
        operationId: 'getEvent',
        summary: 'One event with every article’s telling of it',
        answer: CanonicalEvent,
        failures: ['not-found'],
      }),
      check('param', IdParam),
      async (context) => {
        const event = await store.event(context.req.valid('param').id);
        return event ? context.json(event) : missing(context, 'event');
      },
    );
}
