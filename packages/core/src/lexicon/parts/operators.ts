import { z } from 'zod';
import { EventStatus, EventType } from '../../model/event.ts';
import { definePart } from '../part.ts';

/**
 * A verb (or "be" with an adjective: "be+willing") that says how its content stands to the world:
 * "agreed to", "refuses to", "threatened to", "is due to", "began".
 */
export const Operator = z.strictObject({
  name: z.string(),
  verbs: z.array(z.string()).min(1),
  /** What the content may be: infinitive, -ing, clause, or the noun of an event ("considers sanctions"). */
  over: z.array(z.enum(['inf', 'ing', 'that', 'noun'])).min(1),
  /** How the content stands to the world; `as-is`: the verb changes nothing ("began"). */
  content: z.union([EventStatus, z.literal('as-is')]),
  /** The event that saying so is, for content that helps (`coop`), hurts (`conflict`) or is neither (`other`). */
  makes: z
    .strictObject({
      coop: EventType.optional(),
      conflict: EventType.optional(),
      other: EventType.optional(),
      negated: EventType.optional(),
      mode: z.string().optional(),
      cameo: z.string().optional(),
    })
    .optional(),
  /** Is the content an event of its own in the record? */
  keep: z.boolean().default(false),
});
export type Operator = z.infer<typeof Operator>;

export const operators = definePart('operators', Operator);
