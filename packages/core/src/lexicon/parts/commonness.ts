import { z } from 'zod';
import { definePart } from '../part.ts';

/** A block of words parted by white space, as the YAML folds it. */
const Words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));

/**
 * How much a shared word tells of two reports in one language. `empty` words tell nothing, `worn` ones stand in nearly every report,
 * `plain` ones are everyday words; all others are rare, of which `familiar` ones, given in their bare form, are the vocabulary of news.
 */
export const Commonness = z.object({ language: z.string(), empty: Words, worn: Words, plain: Words, familiar: Words });
export type Commonness = z.infer<typeof Commonness>;

export const commonness = definePart('commonness', Commonness);
