import { z } from 'zod';
import { Block } from './block.ts';
import { Certainty } from './span.ts';

/** What one witness said about one field: the reader can check every choice. */
export const Basis = z.object({
  rule: z.string(),
  witness: z.enum([
    'text',
    'url',
    'meta',
    'opengraph',
    'json-ld',
    'microdata',
    'markup',
    'feed',
    'given',
    'anchor',
    'lexicon',
  ]),
  value: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  chosen: z.boolean(),
});
export type Basis = z.infer<typeof Basis>;

export const Byline = z.object({ name: z.string(), start: z.int().nullable(), end: z.int().nullable() });
export type Byline = z.infer<typeof Byline>;

/** "SEOUL, March 31 (Yonhap) --": `end` is the offset at which the report itself begins. */
export const Dateline = z.object({
  place: z.string().nullable(),
  date: z.string().nullable().meta({ description: 'EDTF' }),
  agency: z.string().nullable(),
  start: z.int(),
  end: z.int(),
});
export type Dateline = z.infer<typeof Dateline>;

/** A publication date as EDTF (a day, an instant, or bounds such as "2019-03-02/2019-03-31") and why. */
export const Published = z.object({ edtf: z.string(), certainty: Certainty, basis: z.array(Basis) });
export type Published = z.infer<typeof Published>;

/** Who had the story: agency of origin, outlet it was taken from, and the chain in between. */
export const Origin = z.object({
  agency: z.string().nullable(),
  outlet: z.string().nullable(),
  via: z.array(z.string()),
});
export type Origin = z.infer<typeof Origin>;

/** One article as the page gives it. Null is "the page does not say". */
export const Article = z.object({
  headline: z.string().nullable(),
  headlineCertainty: Certainty.nullable().meta({ description: '"inferred" when derived from the body' }),
  bylines: z.array(Byline),
  dateline: Dateline.nullable(),
  published: Published.nullable(),
  modified: z.string().nullable().meta({ description: 'EDTF' }),
  publisher: z.string().nullable(),
  origin: Origin,
  url: z.string().nullable(),
  language: z.string().nullable().meta({ description: 'BCP 47, e.g. "en"' }),
  captions: z.array(z.string()),
  basis: z.record(z.string(), z.array(Basis)).meta({ description: 'What each witness said, by field' }),
  blocks: z.array(Block),
  body: z.string().meta({ description: 'The paragraphs, joined by a blank line' }),
});
export type Article = z.infer<typeof Article>;
