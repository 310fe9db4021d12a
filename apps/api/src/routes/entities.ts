import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { missing } from '../problem.ts';
import { EntityPage, EntityView } from '../schemas/cards.ts';
import { EntityFilters, IdParam } from '../schemas/queries.ts';

const tag = 'entities';

export function entities(store: ReadStore) {
  return new Hono()
    .get(
      '/entities',
      describe({
        tag,
        operationId: 'listEntities',
        summary: 'People, organizations, countries and other entities, the most named first',
        answer: EntityPage,
        failures: ['invalid-request', 'invalid-cursor'],
      }),
      check('query', EntityFilters),
      async (context) => context.json(await store.entities(context.req.valid('query'))),
    )
    .get(
      '/entities/:id',
      describe({
        tag,
        operationId: 'getEntity',
        summary: 'One entity with the articles that name it',
        answer: EntityView,
        failures: ['not-found'],
      }),
      check('param', IdParam),
      async (context) => {
        const entity = await store.entity(context.req.valid('param').id);
        return entity ? context.json(entity) : missing(context, 'entity');
      },
    );
}
