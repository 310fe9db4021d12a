import { z } from 'zod';
import { definePart } from '../part.ts';

/** A publisher or an agency of news, with the forms that pages write it in. */
export const Outlet = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  kind: z.enum(['agency', 'outlet']),
  /** Other forms, as written; compared as whole words. Short all-capital forms ("AP") are compared with their case. */
  forms: z.array(z.string()).default([]),
  /** Domains, without "www.". */
  domains: z.array(z.string()).default([]),
  /** ISO 3166-1 alpha-3 of the seat. */
  country: z.string().length(3),
  /** How it writes numeric dates. */
  dates: z.enum(['day-first', 'month-first', 'year-first']).optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  source: z.string(),
});
export type Outlet = z.infer<typeof Outlet>;

export const outlets = definePart('outlets', Outlet);
