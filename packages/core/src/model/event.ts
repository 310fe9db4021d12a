import { z } from 'zod';
import { Sector } from './entity.ts';
import { Certainty, Evidence } from './span.ts';

/** The sixteen roots of PLOVER 2.0. */
export const EventType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
export type EventType = z.infer<typeof EventType>;

/** Did it happen? Only `happened` and `ongoing` are facts of the world. */
export const EventStatus = z.enum(['happened', 'ongoing', 'planned', 'threatened', 'hypothetical', 'denied']);
export type EventStatus = z.infer<typeof EventStatus>;

/** Somebody who acts, is acted upon or reports. `start`/`end` show the words; null when inferred from a collective. */
export const Actor = z.object({
  name: z.string(),
  id: z.string().nullable(),
  country: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-3' }),
  role: Sector.nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  certainty: Certainty,
});
export type Actor = z.infer<typeof Actor>;

/** Who did what to whom, when, where, whether it happened, and who says so. */
export const Event = z.object({
  type: EventType,
  mode: z.string().nullable(),
  cameo: z.string().nullable().meta({ description: 'CAMEO code, two to four digits' }),
  status: EventStatus,
  negated: z.boolean().meta({ description: 'The event is an act of not doing: "did not attend"' }),
  actors: z.array(Actor),
  targets: z.array(Actor),
  date: z.string().nullable().meta({ description: 'EDTF; null when the text does not fix it' }),
  dateCertainty: Certainty.nullable(),
  place: z.string().nullable(),
  placeCountry: z.string().nullable(),
  reportedBy: z.array(Actor),
  contexts: z.array(z.string()),
  evidence: z.array(Evidence),
  rule: z.string().meta({ description: 'The frame of the lexicon that matched' }),
  certainty: Certainty,
  weight: z.number().meta({ description: 'Importance within the document, 0 to 1' }),
});
export type Event = z.infer<typeof Event>;
