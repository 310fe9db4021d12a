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
 * "condemned the attack |on Israel|", "welcomed the killing |of the warlord|": those who suffered a deed that one takes a stance on,
 * where nothing tells who did it. Empty for everything else.
 */
export function victimsOf(scene: Scene, { type, nominal, clause }: Draft): readonly Noun[] {
  // "|launched| an attack on the prime minister": the deed is the speaker's own
  const [deed, more] = STANCES.has(type) && !nominal ? zoneOf(scene, clause).object : [];
  const found =
    deed && !more && !deed.possessor && !scene.frames.lists.lightAct.has(clause.verb.lemma)
      ? nounFrame(scene, deed)
      : null;
  if (!deed || !found || !DEEDS.has(found.type) || found.frame.mutual) return [];
  const suffers = found.frame.target ?? [];
  const tail = tailOf(scene.chunks, deed);
  const isSuffering = ({ prep }: Noun) => prep !== 'at' && (suffers.includes(prep ?? '') || WHERE.test(prep ?? ''));
  // "laid the raid |at the door| of the army": there the verb goes on
  const end = tail.findIndex((one) => !isSuffering(one));
  const victims = end < 0 ? tail : tail.slice(0, end);
  return victims.length > 0 && doersOf(scene, deed, found).length === 0 ? victims : [];
}

const WHERE = /^(?:in|near|inside|outside)$/;

/** Puts the deed where its victims stood as a target: "Macron -> the attack", and not "Macron -> Israel". */
export function spareVictims(scene: Scene, draft: Draft, victims: readonly Noun[]): void {
  const blamed = draft.targets.filter(({ start }) => start === null || !isAmong(scene, victims, start));
  const [deed] = zoneOf(scene, draft.clause).object;
  draft.targets = blamed.length > 0 || !deed ? blamed : [thingOf(scene, deed)];
}

/** Does one of these phrases stand at an offset? */
export const isAmong = ({ tokens }: Scene, phrases: readonly Noun[], offset: number): boolean =>
  phrases.some(({ first, last }) => tokens[first]!.start <= offset && offset < tokens[last - 1]!.end);
