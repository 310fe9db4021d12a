import { z } from 'zod';
import { Sector } from '../../model/entity.ts';
import { definePart } from '../part.ts';

/** A common noun for somebody who acts, with its sector: "police", "foreign minister", "suicide bomber". */
export const Agent = z.object({
  /** Lower case, singular for a person. */
  term: z.string(),
  role: Sector,
  /** `person`: one human being, plural formed by rule. `body`: a collective or a plural, as written. */
  form: z.enum(['person', 'body']),
  /** May stand right before a name: "Foreign Minister Chung". */
  title: z.boolean().optional(),
  /** Offices that one person of a country holds at a time. */
  office: z.enum(['head', 'foreign']).optional(),
});
export type Agent = z.infer<typeof Agent>;

export const agents = definePart('agents', Agent);
