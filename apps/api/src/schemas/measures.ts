import { EventType } from '@dateline/core/model';
import { z } from 'zod';

const EventIds = z.array(z.string()).meta({ description: 'The events that it counts' });

const MonthOfEvents = z.object({
  month: z.string().nullable().meta({ description: 'YYYY-MM; null for events of no single known month' }),
  count: z.int(),
  eventIds: EventIds,
});

/** Figures for two parties. Only what happened or goes on is counted. */
export const DyadMeasures = z.object({
  between: z.tuple([z.string(), z.string()]),
  classes: z.array(z.object({ type: EventType, count: z.int(), months: z.array(MonthOfEvents) })),
  months: z.array(
    MonthOfEvents.extend({ goldstein: z.number().meta({ description: 'Mean of its events, -10 to 10' }) }),
  ),
  unrealised: z
    .object({ count: z.int(), eventIds: EventIds })
    .meta({ description: 'Left out: planned, threatened, denied, hypothetical' }),
  quotes: z.array(z.object({ speaker: z.string(), count: z.int(), quoteIds: z.array(z.string()) })),
});
