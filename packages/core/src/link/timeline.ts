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
  const heaviest = [...events].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, Math.max(0, top));
  const dayOf = ({ date }: CanonicalEvent) => {
    const bounds = date === null ? null : boundsOf(date);
    return bounds?.earliest ?? bounds?.latest ?? '9999-12-31';
  };
  return heaviest.sort((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
}
