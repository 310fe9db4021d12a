import { eventsBetween } from '@dateline/core/export';
import { rankTimeline } from '@dateline/core/link';
import { type CanonicalEvent, DatelineError, type EventStatus, type EventType } from '@dateline/core/model';
import type { EventQuery, ReadStore } from '@dateline/core/store';
import { wholeDay } from './session/days.ts';
import { everyPage, type SourcedEvent, Sources } from './sources.ts';

/** A timeline as asked for on the command line; absent means any. */
export interface Asked {
  story?: string | undefined;
  query?: string | undefined;
  actor?: string | undefined;
  target?: string | undefined;
  type?: string | undefined;
  status?: string | undefined;
  place?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Throws `usage` when the time ends before it begins. */
export function queryOf({ story, query, actor, target, type, status, place, ...time }: Asked): EventQuery {
  const from = time.from && wholeDay(time.from, 'from');
  const to = time.to && wholeDay(time.to, 'to');
  if (from && to && from > to) throw new DatelineError('usage', `--from ${time.from} is later than --to ${time.to}`);
  return {
    story,
    actor,
    target,
    place,
    q: query,
    type: type as EventType | undefined,
    status: status as EventStatus | undefined,
    from,
    to,
  };
}

/** Which events a timeline is of: by a query, or all between two parties; with `top`, only the most important so many. */
export interface Chosen {
  query: EventQuery;
  top?: number | undefined;
  between?: readonly [string, string] | undefined;
}

/** Events by date with their sources. */
export async function* sourcedEvents(reader: ReadStore, { query, top, between }: Chosen): AsyncGenerator<SourcedEvent> {
  const sources = new Sources(reader);
  if (between) {
    yield* await sources.of(
      rankTimeline(await eventsBetween(reader, ...between, query), top === undefined ? {} : { top }),
    );
    return;
  }
  const chosen = top === undefined ? null : await mostImportant(reader, query, top);
  for await (const events of everyPage((paging) => reader.events({ ...query, ...paging, order: 'date' }))) {
    yield* await sources.of(chosen ? events.filter(({ id }) => chosen.has(id)) : events);
  }
}

/** So many of the weightiest are looked at for each one that is kept: a busy day has many weighty events. */
const LOOKED_AT = 12;

/** Which ones they are; the order of dates is the store's to say. */
async function mostImportant(reader: ReadStore, query: EventQuery, top: number): Promise<Set<string>> {
  const weightiest: CanonicalEvent[] = [];
  for await (const events of everyPage((paging) => reader.events({ ...query, ...paging, order: 'weight' }))) {
    weightiest.push(...events);
    if (weightiest.length >= LOOKED_AT * top) break;
  }
  return new Set(rankTimeline(weightiest, { top }).map(({ id }) => id));
}
