import { z } from 'zod';
import { Certainty, Span } from './span.ts';

/** A time expression with its value. Shapes: EDTF (ISO 8601-2), ISO 8601 durations, TIMEX3 values. */
export const Time = Span.extend({
  text: z.string(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  edtf: z.string().optional().meta({ description: 'EDTF value; absent when the text does not fix one' }),
  duration: z.string().optional().meta({ description: 'ISO 8601 duration, e.g. "P4D"' }),
  timex3: z.string().optional().meta({ description: 'TIMEX3 value, e.g. "2019-W12", "PRESENT_REF"' }),
  earliest: z.string().optional().meta({ description: 'First possible day, YYYY-MM-DD' }),
  latest: z.string().optional().meta({ description: 'Last possible day, YYYY-MM-DD' }),
  anchor: z.string().optional().meta({ description: 'What a relative expression was counted from, as EDTF' }),
  rule: z.string(),
  certainty: Certainty,
});
export type Time = z.infer<typeof Time>;
