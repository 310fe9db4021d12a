import type { CanonicalEvent, EventStatus, EventType } from '@dateline/core/model';
import type { EventQuery, ReadStore } from '@dateline/core/store';
import { wholeDay } from './session/days.ts';
import { everyItem, type SourcedEvent, withSources } from './sources.ts';

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

export function queryOf({ story, query, actor, target, type, status, place, from, to }: Asked): EventQuery {
  return {
    story,
    actor,
    target,
    place,
    q: query,
    type: type as EventType | undefined,
    status: status as EventStatus | undefined,
    from: from && wholeDay(from, 'from'),
    to: to && wholeDay(to, 'to'),
  };
}

/** Events by date with their sources; with `top`, only the most important so many, still by date. */
export function sourcedEvents(reader: ReadStore, query: EventQuery, top?: number): AsyncGenerator<SourcedEvent> {
  return withSources(reader, top === undefined ? byDate(reader, query) : mostImportant(reader, query, top));
}

function byDate(reader: ReadStore, query: EventQuery): AsyncGenerator<CanonicalEvent> {
  return everyItem((paging) => reader.events({ ...query, ...paging, order: 'date' }));
}

/** First finds which ones, then takes them in the order of dates, which is the store's to say. */
async function* mostImportant(reader: ReadStore, query: EventQuery, top: number): AsyncGenerator<CanonicalEvent> {
  const ids = new Set<string>();
  for await (const { id } of everyItem((paging) => reader.events({ ...query, ...paging, order: 'weight' }))) {
    ids.add(id);
    if (ids.size === top) break;
  }
  for await (const event of byDate(reader, query)) if (ids.has(event.id)) yield event;
}
