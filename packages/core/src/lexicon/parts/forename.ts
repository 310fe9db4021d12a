import { z } from 'zod';
import { definePart } from '../part.ts';

/** Given names of one gender (null: of both), in the spellings of English news. */
export const Forenames = z.object({
  gender: z.enum(['f', 'm']).nullable(),
  language: z.string(),
  names: z.array(z.string()),
});
export type Forenames = z.infer<typeof Forenames>;

export const forenames = definePart('forenames', Forenames);
