import { FORMATS } from '@dateline/core/export';
import { EntityKind, EventStatus, EventType } from '@dateline/core/model';
import { MAX_LIMIT } from '@dateline/core/store';
import { z } from 'zod';

/** Query strings. Strict: a filter that is misspelt is refused, since ignoring it would answer another question. */

const limit = z.coerce
  .number<string>()
  .int()
  .min(1)
  .max(MAX_LIMIT)
  .optional()
  .meta({ description: `Items a page, 1 to ${MAX_LIMIT}; 50 if absent` });
const cursor = z.string().max(2000).optional().meta({ description: 'Where the page before ended' });
const paging = { limit, cursor };
const day = (description: string) => z.iso.date().optional().meta({ description, example: '2019-03-22' });
const text = (description: string, example?: string) =>
  z
    .string()
    .max(500)
    .optional()
    .meta({ description, ...(example === undefined ? {} : { example }) });
/** A time that ends before it begins is a slip of whoever asks: an answer to it would mislead. */
const inOrder = <Filters extends z.ZodType<{ from?: string | undefined; to?: string | undefined }>>(filters: Filters) =>
  filters.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    message: 'Later than `to`',
  });
const words = text('Words that must occur; "quotes" make a phrase, a final star a beginning', 'liaison office');

export const ArticleFilters = inOrder(
  z.strictObject({
    id: z
      .union([z.string(), z.array(z.string()).max(MAX_LIMIT)])
      .optional()
      .meta({ description: 'Only these articles; may be repeated' }),
    story: text('Id of a story'),
    entity: text('Id, name or ISO 3166-1 alpha-3 code of an entity that is named', 'PRK'),
    publisher: text('Words of the name', 'straits times'),
    from: day('Published on or after'),
    to: day('Published on or before'),
    ...paging,
  }),
);

const eventFilters = z.strictObject({
  actor: text('Id, name or ISO 3166-1 alpha-3 code of who acts', 'North Korea'),
  target: text('Id, name or code of whom it is done to', 'KOR'),
  type: EventType.optional().meta({ description: 'PLOVER root' }),
  status: EventStatus.optional().meta({ description: 'Whether it happened' }),
  place: text('Words of the place', 'Kaesong'),
  story: text('Id of a story'),
  article: text('Id of an article that tells it'),
  from: day('May have happened on or after'),
  to: day('May have happened on or before'),
  q: words,
  order: z.enum(['date', 'weight']).optional().meta({ description: '`date`, the undated last, or `weight`' }),
  ...paging,
});

export const EventFilters = inOrder(eventFilters);

/** The timeline is in the order of time. */
export const TimelineFilters = inOrder(eventFilters.omit({ order: true }));

/** What is written out: a format, and which events. */
export const ExportFilters = inOrder(
  eventFilters.omit({ limit: true, cursor: true }).extend({
    format: z
      .enum(FORMATS.map(({ name }) => name))
      .optional()
      .meta({ description: 'As for `dateline export`; what `Accept` asks for if absent', example: 'csv' }),
  }),
);

/** Two parties, and the days between which it may have happened. */
export const MeasureFilters = inOrder(
  z.strictObject({
    between: z
      .string()
      .max(500)
      .transform((text) => text.split(',').map((party) => party.trim()))
      .pipe(z.tuple([z.string().min(1), z.string().min(1)]))
      .meta({ description: 'Two ids, names or ISO 3166-1 alpha-3 codes with a comma between', example: 'PRK,USA' }),
    from: day('May have happened on or after'),
    to: day('May have happened on or before'),
  }),
);

export const QuoteFilters = z.strictObject({
  speaker: text('Id, or words of the name', 'Kim Jong-un'),
  article: text('Id of an article'),
  q: words,
  ...paging,
});

export const EntityFilters = z.strictObject({
  kind: EntityKind.optional(),
  country: text('ISO 3166-1 alpha-3', 'PRK'),
  q: text('Beginning of a name', 'kim'),
  ...paging,
});

export const StoryFilters = z.strictObject({ q: text('Words of the title or of the actors', 'liaison'), ...paging });

export const SearchFilters = z.strictObject({
  q: z.string().min(1).max(500).meta({
    description: 'Words that must occur; "quotes" make a phrase, a final star a beginning',
    example: 'missile*',
  }),
  ...paging,
});

export const IdParam = z.object({ id: z.string() });

/** What a caller knows of a document that is sent as it is. */
export const DocumentAbout = z.strictObject({
  id: text('Your own id; else a hash of the address or of the words'),
  url: z.string().max(2000).optional().meta({ description: 'Where the document was found' }),
  date: text('Known publication date, ISO 8601 or EDTF', '2019-03-22'),
  title: text('Known headline'),
});
