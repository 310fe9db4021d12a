import { z } from 'zod';
import { definePart } from '../part.ts';

/**
 * How much each answer to a question about a line speaks for each of four states: before the body, body, between its parts, after it.
 * Four numbers an answer, in the order of the answers. The question "(moves)" holds the sixteen weights of going from one state to another.
 */
export const Weights = z.strictObject({
  mode: z.enum(['text', 'html']),
  question: z.string(),
  weights: z.array(z.number()),
  /** What they were trained on, and by what. */
  source: z.string(),
});
export type Weights = z.infer<typeof Weights>;

export const weights = definePart('weights', Weights);
