import type { Actor, EventType } from '../../model/event.ts';
import type { Draft, Scene } from './draft.ts';
import { whereOf } from './where.ts';

/** What is done where people live: who suffers it there is of there. Talks and demands may be made anywhere. */
const ON_THE_SPOT: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'AID', 'MOBILIZE']);
/** Who acts at home: the police of a place are its own, its soldiers may be anybody's. */
const LOCAL = new Set(['COP', 'LAB', 'EDU', 'CVL', 'LEG', 'JUD', 'AGR', 'OPP', 'MED', 'REL', 'SOC']);

/** "killed three soldiers on Monday in northern Mali": gives the country of the place to sides that bear none; marked inferred. */
export function localize(scene: Scene, draft: Draft): void {
  if (!ON_THE_SPOT.has(draft.type)) return;
  const open = (one: Actor) => one.country === null && one.id === null;
  if (!draft.targets.some(open) && !draft.actors.some((one) => open(one) && isLocal(one))) return;
  const { country } = whereOf(scene, draft);
  if (country === null) return;
  const place = (one: Actor): Actor => ({ ...one, country, certainty: 'inferred' });
  draft.targets = draft.targets.map((one) => (open(one) ? place(one) : one));
  draft.actors = draft.actors.map((one) => (open(one) && isLocal(one) ? place(one) : one));
}

const isLocal = ({ role }: Actor) => role !== null && LOCAL.has(role);
