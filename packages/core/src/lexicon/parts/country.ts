import { z } from 'zod';
import { addIsoNames } from '../iso-names.ts';
import { definePart } from '../part.ts';

/** A country or territory, past or present, with every English word that stands for it or for its government. */
export const Country = z.object({
  /** Lower-case ISO 3166-1 alpha-3: the entity's id. */
  id: z.string(),
  country: z.string(),
  /** Wikidata item of the state or territory. */
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** "Turkish", "Turk": an adjective, often also one person. */
  adjectives: z.array(z.string()).default([]),
  /** "Sino", "Anglo": stands for it before a hyphen and the adjective of another country. */
  combining: z.array(z.string()).default([]),
  /** "Turks", "the Dutch": its people. */
  people: z.array(z.string()).default([]),
  /** Seats of government, the one that stands for the government first: "Ankara said". */
  capitals: z.array(z.string()).default([]),
  /** Other capitals of the list that stand for the government just as well: "Kiev", "Bonn". */
  seats: z.array(z.string()).default([]),
  /** Actor for which the first capital stands rather than for the government: Brussels for the European Union. */
  seatOf: z.string().optional(),
  /** Common nouns that a report calls it by once it is named: "the kingdom", "the island". */
  natures: z.array(z.string()).default([]),
  /** Names that hold only beside a full name of this country in the same text: "the North". */
  sides: z.array(z.string()).default([]),
  /** First and last day (or year) on which it existed; absent: it exists and has done so since 1990. */
  from: z.string().optional(),
  to: z.string().optional(),
});
export type Country = z.infer<typeof Country>;

export const countries = definePart('countries', Country, addIsoNames);
