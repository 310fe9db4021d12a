import { z } from 'zod';
import { EventStatus, EventType } from '../../model/event.ts';
import { definePart } from '../part.ts';

/**
 * One way of saying an event.
 *
 * A verb pattern is the verb and what must stand with it: "condemn" · "lash+out at" (particle, then preposition) ·
 * "hold @talks with" (object from a word list) · "take =part in" (object word) · "accuse of". The preposition at the end shows the target.
 * Whatever may stand in one place is written once, with bars: "launch|mount|carry+out =air raid|sortie on|against".
 * A noun is a head ("withdrawal") or modifier and head ("air strike").
 */
export const Frame = z.strictObject({
  id: z.string(),
  mode: z.string().nullable().default(null),
  /** CAMEO code, two to four digits. */
  cameo: z.string().regex(/^\d{2,4}$/),
  verbs: z.array(z.string()).default([]),
  nouns: z.array(z.string()).default([]),
  /** Who acts: "subject", or where else to look. Nouns: prepositions, beside possessor and modifier. */
  actor: z.array(z.string()).nullable().default(null),
  /** On whom: "object", "poss" (its possessor), "of" (what follows it), prepositions; the first that names somebody wins. */
  target: z.array(z.string()).nullable().default(null),
  /** Both sides do it: subject and partner are actors alike ("met", "signed with"). */
  mutual: z.boolean().default(false),
  /** Sectors that the actor must have; "named": a name or a country at least. */
  needs: z.array(z.string()).default([]),
  /** The target must be somebody or something of somebody, not just a thing ("hit the market"). */
  strictTarget: z.boolean().default(false),
  /** Words in object or subject that make it mean something else: "heart" attack, "attack ad". */
  blocks: z.array(z.string()).default([]),
  /** `blocks` hold for the phrase with the pattern's preposition too: "went to |court|". */
  blocksGoal: z.boolean().default(false),
  /** Words of which one must stand in the object: "joint" drills. */
  asks: z.array(z.string()).default([]),
  /** A passive without "by" is the act of whoever rules the place ("was arrested in Niger"). */
  inferActor: z.literal('place').nullable().default(null),
  /** Who is sent acts: "2,000 soldiers were deployed to". */
  selfActing: z.boolean().default(false),
  /** With nothing but a preposition the verb has no object: who "flew to Djibouti" visits, who "flew 400 people to Djibouti" does not. */
  takesNoObject: z.boolean().default(false),
  /** The object is not said to be anything: "called him a fool" is no phone call. */
  takesNoPredicate: z.boolean().default(false),
  /** Two who act and nobody else named do it to each other: "the two armies clashed". */
  eachOther: z.boolean().default(false),
  /** Without an actor only in a sentence that tells of violence and of no accident: "three people were killed". */
  needsViolence: z.boolean().default(false),
  /** The subject undergoes it, a phrase behind the verb does it: "fell to the rebels". */
  inverse: z.boolean().default(false),
  status: EventStatus.default('happened'),
  contexts: z.array(z.string()).default([]),
});
export type Frame = z.infer<typeof Frame>;

const Example = z.strictObject({
  text: z.string(),
  actors: z.array(z.string()).optional(),
  targets: z.array(z.string()).optional(),
  status: EventStatus.optional(),
  mode: z.string().optional(),
});

/** One PLOVER root with everything by which news says it, and sentences that show it works. */
export const EventClass = z.strictObject({
  type: EventType,
  frames: z.array(Frame).min(1),
  examples: z.strictObject({
    /** Sentences that tell of an event of this class. */
    positive: z.array(Example).min(12),
    /** Sentences that look like it and tell of none. */
    negative: z.array(z.string()).min(8),
  }),
});
export type EventClass = z.infer<typeof EventClass>;

export const events = definePart('events', EventClass);
