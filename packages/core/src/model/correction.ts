import { z } from 'zod';

/** What a correction holds on to: ids of stories and events may change when links are made anew, articles and their words do not. */
export const Anchor = z.object({
  articleId: z.string(),
  said: z.string().nullable().meta({ description: "A statement's words; null for the whole article" }),
});
export type Anchor = z.infer<typeof Anchor>;

/** A person's word on how things hang together; it wins over what linking would say. */
export const Correction = z.object({
  n: z.int().meta({ description: 'Counts from 1, in the order given' }),
  at: z.string().meta({ description: 'When, ISO 8601 in UTC' }),
  author: z.string(),
  action: z.enum(['merge', 'split', 'reject']),
  kind: z.enum(['event', 'story', 'article']),
  given: z.array(z.string()).meta({ description: 'The ids as given, the first the one that is corrected' }),
  groups: z.array(z.array(Anchor)).meta({
    description: 'merge: what becomes one; split: what is taken out, then what stays; reject: what is dropped',
  }),
  undone: z.object({ at: z.string(), author: z.string() }).nullable(),
});
export type Correction = z.infer<typeof Correction>;
