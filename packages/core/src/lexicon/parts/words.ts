import { z } from 'zod';
import { definePart } from '../part.ts';

/** A named list of words: closed classes, and sets that event frames point at with "@name". */
export const WordList = z.strictObject({ name: z.string(), words: z.array(z.string()).min(1) });
export type WordList = z.infer<typeof WordList>;

export const words = definePart('words', WordList);
