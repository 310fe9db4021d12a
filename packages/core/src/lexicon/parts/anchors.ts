import { z } from 'zod';
import { boundsOf } from '../../model/edtf/index.ts';
import { definePart } from '../part.ts';

/** A dated public fact by which an undated text can be placed: a summit, a launch, an election, a death. */
export const Anchor = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  /** EDTF: the day or days it happened, local date of the place. */
  when: z.string().refine((edtf) => boundsOf(edtf)?.earliest && boundsOf(edtf)?.latest, 'not a bounded EDTF date'),
  /** Groups of alternatives, lower case: a sentence speaks of it when it has a word or phrase of every group. */
  near: z.array(z.array(z.string().min(1)).min(1)).min(1),
  /** Groups that must occur somewhere in the document besides. */
  about: z.array(z.array(z.string().min(1)).min(1)).default([]),
  /** True for a name that came up on that day: it is used long after, and never before. */
  since: z.boolean().default(false),
  /** True when the groups are so particular that a sentence in the present ("X resigns") can only be of its days. */
  hot: z.boolean().default(false),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  /** Who said so at the time. */
  source: z.string().min(1),
});
export type Anchor = z.infer<typeof Anchor>;

export const anchors = definePart('anchors', Anchor);
