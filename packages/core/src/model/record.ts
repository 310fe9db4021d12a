import { z } from 'zod';
import { Article } from './article.ts';
import { Entity } from './entity.ts';
import { Event } from './event.ts';
import { Issue } from './issue.ts';
import { Quote } from './quote.ts';
import { Time } from './time.ts';

/** Version of the public JSON; raised when a field changes its meaning or goes. */
export const SCHEMA_VERSION = 1;

/** One line of `dateline parse`: everything Dateline read from one document. */
export const Record = z.object({
  id: z.string(),
  path: z.string().optional().meta({ description: 'Where the file lay' }),
  text: z
    .string()
    .optional()
    .meta({ description: 'The text that offsets point into; given when the input was not plain text' }),
  article: Article.nullable(),
  times: z.array(Time),
  entities: z.array(Entity),
  quotes: z.array(Quote),
  events: z.array(Event),
  issues: z.array(Issue),
});
export type Record = z.infer<typeof Record>;

/** One input line of `dateline parse --jsonl`, `link --jsonl` and POST /v1/documents. */
export const InputRecord = z
  .object({
    id: z.union([z.string(), z.number().transform(String)]).optional(),
    text: z.string().optional(),
    html: z.string().optional(),
    date: z.string().optional().meta({ description: 'Known publication date, ISO 8601 or EDTF' }),
    url: z.string().optional().meta({ description: 'Where the document was found' }),
    title: z.string().optional().meta({ description: 'Known headline' }),
  })
  .refine((record) => record.text !== undefined || record.html !== undefined, { message: 'text or html is required' });
export type InputRecord = z.infer<typeof InputRecord>;
