import type { EventType } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Draft, Scene } from './draft.ts';
import { doersOf, nounFrame } from './nominal.ts';
import { thingOf } from './owners.ts';
import { tailOf } from './phrases.ts';
import { zoneOf } from './roles.ts';

/** What is said of a deed is said to whoever did it. */
const STANCES: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT']);
/** Not arrests: a state mostly arrests its own. */
const DEEDS: ReadonlySet<EventType> = new Set(['ASSAULT', 'SANCTION']);

/**
 * "condemned the attack |on Israel|", "outrage at the killing |of Indian peacekeepers|", "apologised for the role |of the Netherlands|": those who
 * suffered a deed that one takes a stance on, where nothing tells who did it, and whoever is sorry for what he did himself. They are taken
 * from the targets; the deed stands there in their place: "Macron -> the attack", and not "Macron -> Israel". Empty for everything else.
 */
export function spareVictims(scene: Scene, draft: Draft): readonly Noun[] {
  const own = ownPartOf(scene, draft);
  const deed = own.length > 0 ? null : deedOf(scene, draft);
  const victims = deed ? victimsOf(scene, deed) : own;
  if (victims.length === 0) return victims;
  const blamed = draft.targets.filter(({ start }) => start === null || !isAmong(scene, victims, start));
  draft.targets = blamed.length > 0 || !deed ? blamed : [thingOf(scene, deed)];
  return victims;
}

/** What the stance is on: the one object, or what hangs on a noun of stance: "expressed outrage |at the killing|". */
function deedOf(scene: Scene, { type, nominal, clause, first, last }: Draft): Noun | null {
  if (!STANCES.has(type)) return null;
  const [object, more] = zoneOf(scene, clause).object;
  if (!nominal && (!object || more)) return null;
  if (!nominal && !scene.frames.lists.lightAct.has(clause.verb.lemma)) return object!;
  // "|launched| an attack on the prime minister": the deed is the speaker's own
  if (type !== 'ACCUSE' || (object && !nominal && nounFrame(scene, object)?.type !== 'ACCUSE')) return null;
  const from = nominal ? first : object!.first;
  return (
    scene.chunks.find(
      (chunk): chunk is Noun =>
        chunk.kind === 'noun' && chunk.first > from && chunk.last <= last && ON.test(chunk.prep ?? ''),
    ) ?? null
  );
}
const ON = /^(?:at|over|of|about|on)$/;

function victimsOf(scene: Scene, deed: Noun): readonly Noun[] {
  const found = deed.possessor ? null : nounFrame(scene, deed);
  if (!found || !DEEDS.has(found.type) || found.frame.mutual) return [];
  const suffers = found.frame.target ?? [];
  const tail = tailOf(scene.chunks, deed);
  const isSuffering = ({ prep }: Noun) => prep !== 'at' && (suffers.includes(prep ?? '') || WHERE.test(prep ?? ''));
  // "laid the raid |at the door| of the army": there the verb goes on
  const end = tail.findIndex((one) => !isSuffering(one));
  const victims = end < 0 ? tail : tail.slice(0, end);
  return victims.length > 0 && doersOf(scene, deed, found).length === 0 ? victims : [];
}

const WHERE = /^(?:in|near|inside|outside)$/;

/** "apologised |for the role of the Netherlands|": for one's own part one is sorry to others. */
function ownPartOf(scene: Scene, { type, clause }: Draft): readonly Noun[] {
  if (type !== 'SUPPORT' || !/^apologi[sz]e$/.test(clause.verb.lemma)) return [];
  const part = zoneOf(scene, clause).phrases.find(({ prep }) => prep === 'for');
  if (!part || !OWN.test(scene.tokens[part.head]!.lower)) return [];
  const [whose] = tailOf(scene.chunks, part);
  return whose?.prep === 'of' ? [part, whose] : [part];
}
const OWN =
  /^(?:roles?|parts?|involvement|complicity|participation|collaboration|conduct|behaviou?r|inaction|silence|failures?|failings?|mistakes?|errors?|handling|actions?|policy|policies|responsibility|delays?|blunders?)$/;

/** Does one of these phrases stand at an offset? */
export const isAmong = ({ tokens }: Scene, phrases: readonly Noun[], offset: number): boolean =>
  phrases.some(({ first, last }) => tokens[first]!.start <= offset && offset < tokens[last - 1]!.end);
