import { z } from 'zod';

/** What went wrong with one document, kept in its record instead of thrown. Names are those of errors.ts. */
export const Issue = z.object({
  name: z.string().meta({ description: 'Stable name, e.g. "too-large", "not-text", "invalid-json"' }),
  message: z.string(),
  hint: z.string().optional(),
  stage: z.enum(['read', 'segment', 'parse', 'annotate', 'extract', 'link', 'store']).optional(),
});
export type Issue = z.infer<typeof Issue>;
