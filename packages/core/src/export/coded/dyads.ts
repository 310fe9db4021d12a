import { toStrictPlover } from '../../extract/strict.ts';
import type { Actor, Event } from '../../model/event.ts';
import type { CanonicalEvent, Statement } from '../../model/story.ts';
import type { ArticleView, EventQuery, ReadStore } from '../../store/store.ts';
import { eventsOf } from '../format.ts';
import { openGazetteer } from '../places/coordinates.ts';
import { countryOf } from '../places/country.ts';

/** One row of a coded format: one side towards one other, as one article tells it first. */
export interface Dyad {
  /** Unique and steady: the event's id and the place of the pair among its pairs. */
  id: string;
  event: CanonicalEvent;
  /** The class as strict PLOVER has it: a planned CONSULT is an AGREE. */
  coded: Pick<Event, 'type' | 'mode' | 'cameo'>;
  source: Actor | null;
  target: Actor | null;
  /** The first telling, its article, and the event as that article's record has it. */
  statement: Statement | null;
  view: ArticleView | null;
  told: Event | null;
  /** The country of the event's place, ISO 3166-1 alpha-3, where an article says it. */
  country: string | null;
  /** Where that place lies, if it is a town that the gazetteer knows. */
  point: { latitude: number; longitude: number } | null;
}

/**
 * Events in the shape that dyadic formats have. Those have no column that says whether an act happened, so only acts of the world are
 * written, and plans that strict PLOVER codes as agreements; what is threatened, hypothetical or denied stays out.
 */
export async function* dyadsOf(store: ReadStore, query: EventQuery): AsyncGenerator<Dyad> {
  const find = await openGazetteer();
  for await (const event of eventsOf(store, { ...query, order: query.order ?? 'date' })) {
    const coded = asAct(event);
    if (coded === null) continue;
    const statement = event.statements[0] ?? null;
    const view = statement === null ? null : await store.article(statement.articleId);
    const told = (statement && view?.record.events[statement.n]) ?? null;
    const country = await countryOf(store, event, told);
    const found = event.place === null ? null : find(event.place, country);
    const point = found && { longitude: found[0], latitude: found[1] };
    let pair = 0;
    for (const [source, target] of pairsOf(event)) {
      const id = `${event.id}${String(pair++).padStart(2, '0')}`;
      yield { id, event, coded, source, target, statement, view, told, country, point };
    }
  }
}

function asAct(event: CanonicalEvent): Dyad['coded'] | null {
  if (event.status === 'happened' || event.status === 'ongoing') return event;
  if (event.status !== 'planned') return null;
  const strict = toStrictPlover(event);
  return strict.type === event.type && event.type !== 'AGREE' ? null : strict;
}

/** Every actor towards every target. Those who meet or agree without a target stand towards each other. */
function pairsOf({ actors, targets }: CanonicalEvent): [Actor | null, Actor | null][] {
  if (targets.length === 0 && actors.length > 1)
    return actors.flatMap((one, i) => actors.slice(i + 1).map((other): [Actor, Actor] => [one, other]));
  const from = actors.length > 0 ? actors : [null];
  const to = targets.length > 0 ? targets : [null];
  return from.flatMap((one) => to.map((other): [Actor | null, Actor | null] => [one, other]));
}
