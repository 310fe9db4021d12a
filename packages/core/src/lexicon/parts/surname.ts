import { z } from 'zod';
import { definePart } from '../part.ts';

/** Family names that come before the given name: "Kim Jong-un", "Xi Jinping". */
export const Surnames = z.object({ country: z.string(), names: z.array(z.string()) });
export type Surnames = z.infer<typeof Surnames>;

export const surnames = definePart('surnames', Surnames);
