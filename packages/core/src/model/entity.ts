import { z } from 'zod';
import { Certainty, Span } from './span.ts';

export const EntityKind = z.enum([
  'person',
  'organization',
  'country',
  'place',
  'treaty',
  'programme',
  'weapon',
  'facility',
  'summit',
  'group',
]);
export type EntityKind = z.infer<typeof EntityKind>;

/** PLOVER sectors; null when the text and the lexicon leave it open. Source: PLOVER manual 2.0. */
export const Sector = z.enum([
  'GOV',
  'MIL',
  'COP',
  'JUD',
  'LEG',
  'PTY',
  'SPY',
  'PRM',
  'REB',
  'UAF',
  'UNK',
  'OPP',
  'CVL',
  'BUS',
  'MNC',
  'LAB',
  'EDU',
  'JRN',
  'MED',
  'REL',
  'SOC',
  'REF',
  'CRM',
  'AGR',
  'ELI',
  'PRE',
  'IGO',
  'NGO',
]);
export type Sector = z.infer<typeof Sector>;

/** One place where the text speaks of an entity: by name, by title, by metonym or by pronoun. */
export const Mention = Span.extend({
  text: z.string(),
  rule: z.string(),
  certainty: Certainty,
});
export type Mention = z.infer<typeof Mention>;

export const Entity = z.object({
  id: z.string().meta({
    description:
      'Lexicon id ("kim-jong-un", "prk") or, for the unknown, a slug of the name within the document ("~jenny-town")',
  }),
  name: z.string(),
  kind: EntityKind,
  country: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-3, on the date of the article' }),
  role: Sector.nullable(),
  title: z.string().nullable().meta({ description: 'Office as written or as the lexicon dates it' }),
  wikidata: z.string().nullable(),
  certainty: Certainty,
  mentions: z.array(Mention),
  members: z
    .array(z.string())
    .optional()
    .meta({ description: 'Ids of those that a group stands for: "the two Koreas"' }),
});
export type Entity = z.infer<typeof Entity>;
