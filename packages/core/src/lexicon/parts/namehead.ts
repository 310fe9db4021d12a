import { z } from 'zod';
import { EntityKind, Sector } from '../../model/entity.ts';
import { definePart } from '../part.ts';

/** Words that tell by their form what an unknown name names: "… Party", "Ministry of …", "… Airport". */
export const NameHeads = z.object({
  kind: EntityKind,
  role: Sector.nullable(),
  /** `last`: closes the name ("Workers' Party"); `first`: opens it and "of" or "for" follows ("Ministry of Health"). */
  place: z.enum(['first', 'last']),
  words: z.array(z.string()),
});
export type NameHeads = z.infer<typeof NameHeads>;

export const nameheads = definePart('nameheads', NameHeads);
