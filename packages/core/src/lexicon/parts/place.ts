import { z } from 'zod';
import { definePart } from '../part.ts';

/** Places of one country, most important first; spellings of one place are parted by "|": "Kyiv|Kiev". */
export const Places = z.object({
  /** ISO 3166-1 alpha-3; null for seas, continents and regions that belong to several. */
  country: z.string().nullable(),
  cities: z.array(z.string()).default([]),
  /** Provinces, states, islands, rivers, disputed areas. */
  regions: z.array(z.string()).default([]),
  facilities: z.array(z.string()).default([]),
  /** Peoples of lands inside the country, and those named by two: "Chechen", "Bosnian Serbs". */
  peoples: z
    .array(
      z.object({
        /** The land or town that is theirs. */
        of: z.string(),
        adjectives: z.array(z.string()).default([]),
        people: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /** The states in which the peoples of this line live, where they are of several: no one's, and found by no name of their own. */
  states: z.array(z.string()).default([]),
  /** Longitude and latitude in degrees of cities and facilities that no table of cities knows. */
  points: z.record(z.string(), z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])).default({}),
});
export type Places = z.infer<typeof Places>;

export const places = definePart('places', Places);
