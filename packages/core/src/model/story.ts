import { z } from 'zod';
import { Actor, EventStatus, EventType } from './event.ts';
import { Evidence } from './span.ts';

/** How one article came to be from another among those held. */
export const Lineage = z.object({
  id: z.string(),
  storyId: z.string(),
  duplicateOf: z.string().nullable().meta({ description: 'Id of the article this one repeats' }),
  originId: z.string().nullable().meta({ description: 'Id of the earliest known telling, itself if original' }),
  copy: z.enum(['original', 'identical', 'rehost', 'truncated', 'updated', 'excerpt', 'spun', 'translation']),
  similarity: z.number(),
});
export type Lineage = z.infer<typeof Lineage>;

/** One article's telling of a canonical event. */
export const Statement = z.object({
  articleId: z.string(),
  n: z.int().meta({ description: "Index into the article's events" }),
  status: EventStatus,
  date: z.string().nullable(),
  reportedBy: z.array(z.string()),
  evidence: z.array(Evidence),
});
export type Statement = z.infer<typeof Statement>;

/** Two or more tellings that cannot both be right. */
export const Contradiction = z.object({
  field: z.enum(['date', 'place', 'status', 'count', 'actors']),
  values: z.array(
    z.object({
      value: z.string(),
      articleIds: z.array(z.string()),
      words: z
        .array(z.object({ articleId: z.string(), evidence: z.array(Evidence) }))
        .optional()
        .meta({ description: 'The words of each article that give this value' }),
    }),
  ),
});
export type Contradiction = z.infer<typeof Contradiction>;

/** What happened once, however many pages tell it. */
export const CanonicalEvent = z.object({
  id: z.string(),
  storyId: z.string(),
  type: EventType,
  mode: z.string().nullable(),
  cameo: z.string().nullable(),
  status: EventStatus,
  actors: z.array(Actor),
  targets: z.array(Actor),
  date: z.string().nullable().meta({ description: 'EDTF: the tightest that the statements justify' }),
  place: z.string().nullable(),
  text: z.string().meta({ description: 'The best words that say it, from one of its articles' }),
  weight: z.number().meta({ description: 'Importance among all canonical events, 0 to 1' }),
  origins: z.int().meta({ description: 'Independent sources, not pages' }),
  statements: z.array(Statement),
  contradictions: z.array(Contradiction),
});
export type CanonicalEvent = z.infer<typeof CanonicalEvent>;

export const Story = z.object({
  id: z.string(),
  title: z.string().meta({ description: "Taken from one article's own words" }),
  from: z.string().nullable().meta({ description: 'First day told, YYYY-MM-DD' }),
  to: z.string().nullable(),
  articleIds: z.array(z.string()),
  actors: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  eventIds: z.array(z.string()),
  related: z
    .array(
      z.object({ storyId: z.string(), relation: z.enum(['follows', 'same-process']), eventIds: z.array(z.string()) }),
    )
    .optional()
    .meta({ description: 'Stories that tell some of the same events; absent when there are none' }),
});
export type Story = z.infer<typeof Story>;
