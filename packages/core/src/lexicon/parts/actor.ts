import { z } from 'zod';
import { EntityKind, Sector } from '../../model/entity.ts';
import { definePart } from '../part.ts';

/** What a person or body was, from when to when (EDTF day, month or year, both inclusive). */
const Role = z.object({
  title: z.string().optional(),
  role: Sector,
  country: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** A person or body in the news. */
export const Actor = z.object({
  id: z.string(),
  name: z.string(),
  kind: EntityKind,
  /** Other spellings; a surname alone only where it means nobody else ("Putin"). */
  aliases: z.array(z.string()).default([]),
  /** Abbreviations and names that others have too ("PAC", "New Forces"): taken only where the text speaks of this country. */
  localNames: z.array(z.string()).optional(),
  /** Surname as texts use it alone after the full name, when it is not the last word: "Kim", "bin Salman". */
  family: z.string().optional(),
  gender: z.enum(['f', 'm']).optional(),
  /** Day of birth, only where it is undisputed: an age in a report then tells the report's year. */
  born: z.iso.date().optional(),
  /** Day of death, where it is undisputed: a report of it is of those days. */
  died: z.iso.date().optional(),
  country: z.string().nullable().default(null),
  /** Other countries have one of that name too: taken only where the text speaks of this country ("National Guard"). */
  local: z.boolean().optional(),
  role: Sector.nullable().default(null),
  roles: z.array(Role).default([]),
  /** Only where it is sure. */
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
});
export type Actor = z.infer<typeof Actor>;

export const actors = definePart('actors', Actor);
