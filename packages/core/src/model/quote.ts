import { z } from 'zod';
import { Certainty, Span } from './span.ts';

/** Words somebody said, one item per unbroken segment. `start`/`end` lie inside the quotation marks. */
export const Quote = Span.extend({
  text: z.string(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  speaker: z.string().nullable().meta({ description: 'As written: "Ms Choe", "the official", "she"' }),
  speakerStart: z.int().nullable(),
  speakerEnd: z.int().nullable(),
  speakerResolved: z.string().nullable().meta({ description: 'Full name of the resolved speaker' }),
  speakerId: z.string().nullable(),
  cue: z.string().nullable().meta({ description: 'The cue as written: "said", "according to"' }),
  outlet: z.string().nullable().meta({ description: 'Through whom: "TASS", "KCNA"' }),
  date: z.string().nullable().meta({ description: 'Day of the utterance, EDTF' }),
  rule: z.string(),
  certainty: Certainty,
});
export type Quote = z.infer<typeof Quote>;
