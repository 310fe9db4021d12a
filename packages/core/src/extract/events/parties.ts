import type { Actor, EventType } from '../../model/event.ts';
import type { Frames } from '../frames/index.ts';
import type { Draft, Scene } from './draft.ts';

/** Acts that are done to things and places as well: bridges are blown up, ships seized, troops sent to a border. */
const MATERIAL: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'AID']);
/** Those that hardly anything but people and things can undergo. */
const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);
/** What is said for or against something may have no other side than that: a bill, an attack, a result, a concert to be disrupted. */
const STANCES: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'PROTEST', 'THREATEN']);

/** Soldiers, rebels, police, gangs and spies. */
export const isArmed = ({ role }: Actor): boolean => role !== null && ARMED.has(role);
const ARMED = new Set(['MIL', 'REB', 'UAF', 'CRM', 'COP', 'PRM', 'SPY']);

/**
 * Whom an event is aimed at: people, bodies, countries, what belongs to a country; things where the act is one that is done to things.
 * "agreed on |a date|", "fired |tear gas|", "seized |12 kg|", "supports |anything|" are aimed at nobody.
 */
export function partiesAmong(scene: Scene, { type, actors, targets: all, first, last }: Draft): Actor[] {
  const targets = withoutOwnGround(scene, actors, all);
  const written = targets.length > 0 && scene.tokens.slice(first, last).some(({ text, lower }) => text === lower);
  const kept = targets.filter((target) => isParty(scene, type, target, written));
  return kept.length === targets.length ? targets : kept;
}

/** "closed the Russian consulate |in Klaipeda|": where it stands in one's own country is nobody beside whose it is. */
function withoutOwnGround({ annotated }: Scene, actors: readonly Actor[], targets: Actor[]): Actor[] {
  if (targets.length < 2) return targets;
  const own = new Set(actors.map(({ country }) => country));
  if (!targets.some(({ country }) => country !== null && !own.has(country))) return targets;
  const isGround = ({ id, country }: Actor) =>
    country !== null && own.has(country) && annotated.entities.find((one) => one.id === id)?.kind === 'place';
  return targets.filter((target) => !isGround(target));
}

/** `written`: capitals mean something here, not every word is in them. */
function isParty({ frames }: Scene, type: EventType, { name, id, country, role }: Actor, written: boolean): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const word = last.toLowerCase();
  if (type === 'PROTEST' && id === null && GROUND.test(word)) return false;
  if (id !== null || country !== null) return true;
  const singular = singularOf(word);
  // missiles and villages may act, and are no side of a talk
  if (role !== null) return MATERIAL.has(type) || !LIFELESS.some((set) => frames.sets.get(set)!.words.has(singular));
  if (AMOUNT.test(name) || NOBODY.test(word)) return false;
  if (MATERIAL.has(type) && isMaterial(frames, word)) return true;
  // "two persons", "three engineers"; an operation, a raid is another event
  if (FORCE.has(type) && !frames.nouns.has(word) && !frames.nouns.has(singular)) return true;
  // a name that no list knows is somebody
  return STANCES.has(type) || (written && last !== word);
}

const singularOf = (word: string) => (word.endsWith('s') ? word.slice(0, -1) : word);

/** Is the word, or what it is the plural of, a thing that force is used on: a bridge, ships? */
export const isMaterial = ({ lists }: Frames, word: string) =>
  lists.things.has(word) || lists.things.has(singularOf(word));

/** "marched in |the Iraqi capital|": where a crowd is, not whom it is against. */
const GROUND = /^(?:capital|city|town|village|square|streets?|avenue|province|region|suburbs?|campus|centre|center)$/;

const LIFELESS = ['weapon', 'territory'] as const;
/** "$3.5 billion", "12 kg", "60", "500 miles", "five-year". */
const AMOUNT =
  /^(?:\p{Sc}.*|[A-Z]?\d[\d.,]*(?: (?:kgs?|g|tons?|tonnes?|miles?|kms?|met(?:er|re)s?|percent|per cent|barrels?|people))?|\w+-(?:day|week|month|year))$/u;
const NOBODY =
  /^(?:it|its|him|her|me|us|you|this|that|these|those|them|their|there|here|one|each|other|another|some|more|most|all|none|nothing|anything|something|everything|others?|side|streets?|way|ground|fire|gas|part|place|time|times|steps?|end|rest|lot|work|price|right|rights|response|advantage|consequences?|action|measures?|force|participation|rounds?|shots?|bullets?|shells|cannons?|batons?|spray|shares|stocks|profits|earnings|revenues?|sales|exports|imports|prices|currenc(?:y|ies)|tourism)$/;
