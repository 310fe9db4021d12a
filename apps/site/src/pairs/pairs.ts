import { isBetween } from '@dateline/core/export';
import type { CanonicalEvent } from '@dateline/core/model';

/** Two countries with what happened between them. */
export interface Pair {
  /** File name: "prk-usa". */
  name: string;
  /** ISO 3166-1 alpha-3 codes, in alphabetical order. */
  codes: readonly [string, string];
  /** By date, as the catalog has them. */
  events: CanonicalEvent[];
}

/** Fewer events than this make no picture. */
const LEAST = 3;
const MOST = 60;

/** The pairs of countries that deal with each other, those with the most events first. */
export function pairsOf(events: readonly CanonicalEvent[]): Pair[] {
  const found = new Map<string, Pair>();
  for (const event of events) {
    const codes = [...new Set([...event.actors, ...event.targets].flatMap(({ country }) => country ?? []))].sort();
    for (const [i, a] of codes.entries())
      for (const b of codes.slice(i + 1)) {
        if (!isBetween(event, a, b)) continue;
        const name = `${a}-${b}`.toLowerCase();
        const pair = found.get(name);
        if (pair) pair.events.push(event);
        else found.set(name, { name, codes: [a, b], events: [event] });
      }
  }
  return [...found.values()]
    .filter(({ events: own }) => own.length >= LEAST)
    .sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}
