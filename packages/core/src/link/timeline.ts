import { boundsOf } from '../model/edtf/index.ts';
import type { CanonicalEvent } from '../model/story.ts';

export interface TimelineOptions {
  /** How many events to keep, the most important first; all if absent. */
  top?: number;
}

/** The most important events, in the order of their days; the undated last. Equal days keep the weightier first. */
export function rankTimeline(
  events: readonly CanonicalEvent[],
  { top = events.length }: TimelineOptions = {},
): CanonicalEvent[] {
  const chosen = top < events.length ? chooseEvents(events, Math.max(0, top)) : [...events];
  const days = new Map(chosen.map((event) => [event, dayOf(event)]));
  const dayKey = (event: CanonicalEvent) => days.get(event) ?? '9999-12-31';
  return chosen.sort((a, b) =>
    dayKey(a) < dayKey(b) ? -1 : dayKey(a) > dayKey(b) ? 1 : b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
}

/** What a further event of a day that is already told is worth. */
const AGAIN = 0.08;

/** What an event without a day of its own is worth in a chronology: one of "March 2012", or of "no later than Friday". */
const DAYLESS = 0.4;

/** A chronology of twenty lines is no account of one day: each further event of a day counts a twelfth of the one before it. */
function chooseEvents(events: readonly CanonicalEvent[], top: number): CanonicalEvent[] {
  const told = new Map<string | null, number>();
  const ranked = [...events]
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map((event, rank) => {
      const day = dayOf(event);
      const times = told.get(day) ?? 0;
      told.set(day, times + 1);
      return { event, rank, worth: event.weight * (isDay(event) ? 1 : DAYLESS) * (day === null ? 1 : AGAIN ** times) };
    });
  return ranked
    .sort((a, b) => b.worth - a.worth || a.rank - b.rank)
    .slice(0, top)
    .map(({ event }) => event);
}

function isDay({ date }: CanonicalEvent): boolean {
  const bounds = date === null ? null : boundsOf(date);
  return bounds?.earliest != null && bounds.earliest.slice(0, 10) === bounds.latest?.slice(0, 10);
}

function dayOf({ date }: CanonicalEvent): string | null {
  const bounds = date === null ? null : boundsOf(date);
  return bounds?.earliest ?? bounds?.latest ?? null;
}
