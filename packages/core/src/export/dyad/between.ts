import type { Actor } from '../../model/event.ts';
import type { CanonicalEvent } from '../../model/story.ts';
import type { EventQuery, ReadStore } from '../../store/store.ts';
import { eventsOf } from '../format.ts';

/** Events with one of two parties on one side and the other on the same or the other side, each once, in no order. */
export async function eventsBetween(
  reader: ReadStore,
  a: string,
  b: string,
  query: EventQuery,
): Promise<CanonicalEvent[]> {
  const found = new Map<string, CanonicalEvent>();
  for (const [doer, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for await (const event of eventsOf(reader, { ...query, actor: doer, order: 'date' }))
      if (isBetween(event, doer, other)) found.set(event.id, event);
  }
  return [...found.values()];
}

/** Is it an act of one of the two, with the other on either side of it? */
export function isBetween(
  { actors, targets }: Pick<CanonicalEvent, 'actors' | 'targets'>,
  a: string,
  b: string,
): boolean {
  const one = (parties: readonly Actor[], name: string) => parties.some((party) => isNamed(party, name));
  return (
    (one(actors, a) && (one(targets, b) || one(actors, b))) || (one(actors, b) && (one(targets, a) || one(actors, a)))
  );
}

function isNamed({ id, name, country }: Actor, text: string): boolean {
  const wanted = text.toLowerCase();
  return id === wanted || country?.toLowerCase() === wanted || name.toLowerCase().includes(wanted);
}

/** The same reader, whose events are just these: what an export format writes out. */
export function onlyEvents(reader: ReadStore, events: readonly CanonicalEvent[]): ReadStore {
  return new Proxy(reader, {
    get(target, name) {
      if (name === 'events') return async () => ({ items: [...events], cursor: null, total: events.length });
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
