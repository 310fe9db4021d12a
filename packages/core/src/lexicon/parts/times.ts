import { z } from 'zod';
import { definePart } from '../part.ts';

/** A sense that words have when they speak of time: "fall" is the season 23, "fortnight" the unit FN. */
export const TimeSense = z.strictObject({
  kind: z.enum([
    'month',
    'foreign-month',
    'weekday',
    'short-weekday',
    'foreign-weekday',
    'part',
    'season',
    'decade',
    'holiday',
    'unit',
    'units',
    'unit-long',
    'frequency',
    'number',
    'scale',
    'ordinal',
    'reference',
    'reference-adjective',
    'edge',
    'edge-noun',
    'direction',
    'zone',
    'place-zone',
    'future-cue',
    'not-time',
  ]),
  value: z.union([z.number(), z.string()]),
  /** Lower case; several words for a phrase. */
  words: z.array(z.string().min(1)).min(1),
  /** BCP 47; English when absent. */
  language: z.string().optional(),
});
export type TimeSense = z.infer<typeof TimeSense>;

export const times = definePart('times', TimeSense);
