import type { Actor, EventType } from '../../model/event.ts';
import type { Draft, Scene } from './draft.ts';
import { MISSION } from './owners.ts';
import { livesIn } from './peoples.ts';
import { whereOf } from './where.ts';

/** What is done where people live: who suffers it there is of there. Talks and demands may be made anywhere. */
const ON_THE_SPOT: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'AID', 'MOBILIZE']);
/** Who acts at home: the police of a place are its own, its soldiers may be anybody's. */
const LOCAL = new Set(['COP', 'LAB', 'EDU', 'CVL', 'LEG', 'JUD', 'AGR', 'OPP', 'MED', 'REL', 'SOC']);

/** People of one country who live in another. */
const ABROAD = /\b(?:envoys?|ambassadors?|diplomats?|expatriates|foreigners|tourists)$/i;

/** "killed three soldiers on Monday in northern Mali": gives the country of the place to sides that bear none; marked inferred. */
export function localize(scene: Scene, draft: Draft): void {
  if (!ON_THE_SPOT.has(draft.type)) return;
  const open = (one: Actor) =>
    one.country === null && one.id === null && one.role !== 'REF' && !MISSION.test(one.name) && !ABROAD.test(one.name);
  if (!draft.targets.some(open) && !draft.actors.some((one) => open(one) && isLocal(one))) return;
  const country = whereOf(scene, draft).country ?? (draft.type === 'PROTEST' ? groundOf(draft) : leftStateOf(draft));
  if (country === null) return;
  const place = (one: Actor): Actor =>
    livesIn(scene, one, country) ? { ...one, country, certainty: 'inferred' } : one;
  draft.targets = draft.targets.map((one) => (open(one) ? place(one) : one));
  draft.actors = draft.actors.map((one) => (open(one) && isLocal(one) ? place(one) : one));
}

/** "thronged |Tahrir Square|": who fills a square is of the town. */
const groundOf = ({ targets }: Draft) =>
  targets.find(({ name, country }) => country !== null && GROUND.test(name))?.country ?? null;
const GROUND =
  /\b(?:square|plaza|street|avenue|boulevard|bridge|parliament|palace|ministry|capital|highway|road|railway|port|airport)$/i;

/** "Hundreds of women marched in Kabul and were beaten": whoever was placed once is of there in the whole sentence. */
export function spreadPlaces(drafts: readonly Draft[]): void {
  const placed = new Map<number, Actor>();
  for (const { actors, targets } of drafts)
    for (const one of [...actors, ...targets])
      if (one.start !== null && one.country !== null) placed.set(one.start, one);
  const fill = (one: Actor): Actor => {
    const known = one.country === null && one.id === null && one.start !== null ? placed.get(one.start) : undefined;
    return known?.end === one.end ? { ...one, country: known.country, certainty: 'inferred' } : one;
  };
  for (const draft of drafts) {
    draft.actors = draft.actors.map(fill);
    draft.targets = draft.targets.map(fill);
  }
}

const isLocal = ({ role, name }: Actor) => role !== null && (LOCAL.has(role) || PROXY.test(name));
/** "|Saudi-backed| forces", "|pro-Russian| separatists": those who fight at home with another's help. */
const PROXY = /(?:-(?:backed|supported|sponsored|armed|trained|funded|aligned|allied|friendly)|^pro-\p{Lu}\p{Ll}+) /iu;

/** "Pro-Russian |separatists| shot down a Ukrainian helicopter": whose soldiers and police they fight is whom they want to leave. */
function leftStateOf({ actors, targets }: Draft): string | null {
  const leaving = (one: Actor) => one.country === null && SEPARATISTS.test(one.name);
  const others = actors.some(leaving) ? targets : targets.some(leaving) ? actors : [];
  const states = new Set(others.map(({ country, role }) => (/^(?:MIL|COP|GOV)$/.test(role ?? '') ? country : null)));
  return states.size === 1 ? [...states][0]! : null;
}
const SEPARATISTS = /\b(?:separatists?|secessionists?)$/i;
