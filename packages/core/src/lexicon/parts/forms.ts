import { z } from 'zod';
import { definePart } from '../part.ts';

/** The set words of news pages that are not boilerplate themselves: what begins a byline, a caption, a credit; how markup names its parts. */
export const Form = z.strictObject({
  /** What the words do, e.g. "byline-lead", "credit", "class:share". */
  name: z.string().regex(/^[a-z-]+(?::[a-z-]+)?$/),
  language: z.string(),
  words: z.array(z.string()).min(1),
  source: z.string(),
});
export type Form = z.infer<typeof Form>;

export const forms = definePart('forms', Form);
