import { Story } from '@dateline/core/model';
import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { missing } from '../problem.ts';
import { StoryPage } from '../schemas/cards.ts';
import { IdParam, StoryFilters } from '../schemas/queries.ts';

const tag = 'stories';

export function stories(store: ReadStore) {
  return new Hono()
    .get(
      '/stories',
      describe({
        tag,
        operationId: 'listStories',
        summary: 'Stories, the latest first',
        answer: StoryPage,
        failures: ['invalid-request', 'invalid-cursor'],
      }),
      check('query', StoryFilters),
      async (context) => context.json(await store.stories(context.req.valid('query'))),
    )
    .get(
      '/stories/:id',
      describe({ tag, operationId: 'getStory', summary: 'One story', answer: Story, failures: ['not-found'] }),
      check('param', IdParam),
      async (context) => {
        const story = await store.story(context.req.valid('param').id);
        return story ? context.json(story) : missing(context, 'story');
      },
    );
}
