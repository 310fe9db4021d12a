import type { Actor, Event } from '@dateline/core/model';
import { placeOf, type Seed } from '../../gold/seeds.ts';

/** An event of the hand-written gold; keys as tests/gold/seeds/README.md explains. */
export interface GoldEvent {
  id: string;
  tier: 'core' | 'secondary' | 'optional';
  type: string;
  typeAccept?: string[];
  or?: { type: string; status: string }[];
  status: string;
  statusAccept?: string[];
  actors: string[];
  actorsAccept?: string[][];
  targets: string[];
  targetsAccept?: string[][];
  symmetric?: boolean;
  mergeWith?: string;
  date: string | null;
  dateAccept?: (string | null)[];
  line: number;
  evidence: string;
  alsoEvidence?: { line: number; text: string }[];
}

export interface Aligned {
  /** Gold event -> the event that tells it with its type, its actors and its targets. */
  found: Map<GoldEvent, Event>;
  missed: GoldEvent[];
  /** Events that stand for nothing in the gold. */
  spurious: Event[];
}

/** Pairs events with gold of the same words, type and sides; every event and every gold event is used once. */
export function align({ text, gold }: Seed, events: readonly Event[]): Aligned {
  const wanted = gold.events as GoldEvent[];
  const free = new Set(events);
  const found = new Map<GoldEvent, Event>();
  for (const strict of [true, false]) {
    for (const one of wanted) {
      if (found.has(one)) continue;
      const spans = [{ line: one.line, text: one.evidence }, ...(one.alsoEvidence ?? [])].map((part) =>
        placeOf(text, part.line, part.text),
      );
      const match = [...free].find(
        (event) => touches(event, spans) && isType(event, one) && (!strict || isSided(event, one)),
      );
      if (!match) continue;
      free.delete(match);
      if (strict) found.set(one, match);
    }
  }
  const missed = wanted.filter((one) => one.tier !== 'optional' && !found.has(one) && !merged(one, wanted, found));
  return { found, missed, spurious: [...free] };
}

function merged(one: GoldEvent, all: readonly GoldEvent[], found: ReadonlyMap<GoldEvent, Event>): boolean {
  const partner = all.find(({ id }) => id === one.mergeWith);
  return partner !== undefined && found.has(partner);
}

function touches(event: Event, spans: readonly { start: number; end: number }[]): boolean {
  return event.evidence.some(({ start, end }) =>
    spans.some((span) => Math.min(end, span.end) - Math.max(start, span.start) >= 0.4 * (span.end - span.start)),
  );
}

function isType({ type }: Event, { type: wanted, typeAccept = [], or = [] }: GoldEvent): boolean {
  return type === wanted || typeAccept.includes(type) || or.some((other) => other.type === type);
}

function isSided(event: Event, gold: GoldEvent): boolean {
  const sides = (names: string[], accept: string[][] | undefined, actors: readonly Actor[]) =>
    [names, ...(accept ?? [])].some(
      (list) => list.length === 0 || list.some((name) => actors.some((one) => isOne(one, name))),
    );
  if (gold.symmetric) return sides(gold.actors, gold.actorsAccept, [...event.actors, ...event.targets]);
  return sides(gold.actors, gold.actorsAccept, event.actors) && sides(gold.targets, gold.targetsAccept, event.targets);
}

function isOne({ country, role }: Actor, name: string): boolean {
  return country === name || (name === 'IGO' && role === 'IGO');
}

/** Did it get the status that the gold gives, or one as good? */
export function isStatus({ type, status }: Event, { status: wanted, statusAccept = [], or = [] }: GoldEvent): boolean {
  return (
    status === wanted ||
    statusAccept.includes(status) ||
    or.some((other) => other.type === type && other.status === status)
  );
}
