import {
  Article,
  CanonicalEvent,
  Entity,
  EventStatus,
  Evidence,
  Issue,
  Lineage,
  Quote,
  Record,
  Story,
} from '@dateline/core/model';
import type * as port from '@dateline/core/store';
import { z } from 'zod';

/** What the store's port gives, as zod: a route's answer is described, and a remote store's answer checked, by these. */

export const ArticleCard = z.object({
  id: z.string(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  agency: z.string().nullable().meta({ description: 'Agency of origin, e.g. "Reuters"' }),
  published: z.string().nullable().meta({ description: 'EDTF' }),
  language: z.string().nullable().meta({ description: 'BCP 47' }),
  storyId: z.string().nullable(),
  copy: Lineage.shape.copy.nullable().meta({ description: 'How it came to be from another article among those held' }),
  duplicateOf: z.string().nullable(),
  events: z.int().meta({ description: 'How many it tells' }),
  quotes: z.int(),
  path: z.string().nullable(),
  url: z.string().nullable(),
}) satisfies z.ZodType<port.ArticleCard>;

export const ArticleView = ArticleCard.extend({
  text: z.string().meta({ description: 'What every offset points into, in UTF-16 code units' }),
  article: Article,
  record: Record,
  lineage: Lineage.nullable(),
}) satisfies z.ZodType<port.ArticleView>;

export const RevisionCard = z.object({
  articleId: z.string(),
  n: z.int().meta({ description: 'In order of arrival, from 0' }),
  headline: z.string().nullable(),
  text: z.string(),
}) satisfies z.ZodType<port.RevisionCard>;

export const QuoteCard = Quote.extend({
  id: z.string(),
  articleId: z.string(),
  n: z.int().meta({ description: "Index into the article's quotes" }),
  headline: z.string().nullable(),
  published: z.string().nullable().meta({ description: 'EDTF' }),
}) satisfies z.ZodType<port.QuoteCard>;

export const EntityCard = Entity.omit({ mentions: true }).extend({
  articles: z.int().meta({ description: 'How many articles name it' }),
  mentions: z.int().meta({ description: 'How often they do' }),
}) satisfies z.ZodType<port.EntityCard>;

export const EntityView = EntityCard.extend({
  articleIds: z.array(z.string()),
  names: z.array(z.string()).meta({ description: 'What the articles call it, distinct' }),
}) satisfies z.ZodType<port.EntityView>;

export const Hit = z.object({
  kind: z.enum(['article', 'event', 'quote']),
  id: z.string(),
  articleId: z.string(),
  title: z.string(),
  snippet: z.string().meta({ description: 'The words around the match' }),
  marks: z.array(z.tuple([z.int(), z.int()])).meta({ description: '[start, end) pairs into the snippet' }),
  date: z.string().nullable().meta({ description: 'EDTF' }),
}) satisfies z.ZodType<port.Hit>;

/** One article's telling of an event on the timeline. */
export const SourceOfEvent = z.object({
  article: ArticleCard,
  status: EventStatus,
  date: z.string().nullable().meta({ description: 'EDTF' }),
  reportedBy: z.array(z.string()),
  evidence: z.array(Evidence),
});

export const TimelineEvent = CanonicalEvent.extend({ sources: z.array(SourceOfEvent) });
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const Stats = z.object({
  articles: z.int(),
  events: z.int(),
  quotes: z.int(),
  entities: z.int(),
  stories: z.int(),
  issues: z.int(),
}) satisfies z.ZodType<port.Stats>;

export const Health = z.object({
  status: z.literal('ok'),
  version: z.string().meta({ description: 'Changes whenever the content does' }),
  stats: Stats,
});

export const IngestedDocument = z.object({
  id: z.string(),
  path: z.string().nullable(),
  outcome: z.enum(['added', 'unchanged', 'revised', 'failed']),
  issues: z.array(Issue),
});

export const IngestAnswer = z.object({
  added: z.int(),
  unchanged: z.int(),
  revised: z.int(),
  failed: z.int(),
  documents: z.array(IngestedDocument).meta({ description: 'One for each document of the request, in its order' }),
});

/** RFC 9457. `name` is Dateline's own name for the failure, the same in the terminal and in a record's issues. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  name: z.string(),
  hint: z.string(),
});

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    cursor: z.string().nullable().meta({ description: 'Opaque: give it back for the next page; null at the end' }),
    total: z.int().meta({ description: 'How many the filters find in all' }),
  });
}

export const ArticlePage = pageOf(ArticleCard);
export const EventPage = pageOf(CanonicalEvent);
export const QuotePage = pageOf(QuoteCard);
export const EntityPage = pageOf(EntityCard);
export const StoryPage = pageOf(Story);
export const HitPage = pageOf(Hit);
export const TimelinePage = pageOf(TimelineEvent);
