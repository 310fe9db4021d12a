import { z } from 'zod';
import { BlockKind } from '../../model/block.ts';
import { definePart } from '../part.ts';

/** Words by which pages give away what a line is. Compared in lower case, apostrophes straight, white space folded. */
export const Boilerplate = z.strictObject({
  kind: BlockKind,
  /** BCP 47; "mul" for words used in many languages. */
  language: z.string(),
  /** The whole line, final punctuation aside. */
  lines: z.array(z.string()).default([]),
  /** How the line begins. */
  starts: z.array(z.string()).default([]),
  /** Anywhere in the line, at the edges of words. */
  contains: z.array(z.string()).default([]),
  /** A line made of nothing but these words and phrases. */
  vocabulary: z.array(z.string()).default([]),
  /** A longer line than this is prose that merely uses the words. */
  maxWords: z.int().positive().default(40),
  /** The line heads a section: the short lines below it are of its kind too. */
  section: z.boolean().default(false),
  source: z.string(),
});
export type Boilerplate = z.infer<typeof Boilerplate>;

export const boilerplate = definePart('boilerplate', Boilerplate);
