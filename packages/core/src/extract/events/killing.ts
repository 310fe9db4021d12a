import type { Actor } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { type Draft, type Scene, startDraft } from './draft.ts';
import { doersOf, nounFrame } from './nominal.ts';
import { ownersOf } from './owners.ts';
import { withoutActors } from './participants.ts';
import { zoneOf } from './roles.ts';
import { sidesOf } from './sides.ts';
import { spanOf } from './spans.ts';

const AMID = /^(?:in|during|by|from|under|after|following|amid)$/;
/** Words for blows that are none without somebody who strikes: one dies in an operation as well. */
const FIGHTS =
  /^(?:encounter|firing|shoot-?out|gunfight|cross-?fire|combat|confrontation|gunbattle|exchange|operation|crackdown|ambuscade)$/;
/** Too wide to say that somebody was struck: "died in the war". */
const WARS = /^(?:war|battle|invasion|insurgency|offensive|violence|fighting|hostility|uprising)$/;

/** "Three died |in an airstrike by the coalition|", "lost their lives in an ambush": a killing told by its victims. Null for other deaths. */
export function readDeath(scene: Scene, clause: Clause): Draft | null {
  const { verb, passive, subject } = clause;
  if (passive || verb.negated || verb.modal !== null || subject.length === 0) return null;
  const [object] = zoneOf(scene, clause).object;
  const dies = DIES.test(verb.lemma) && object === undefined;
  if (!dies && !(verb.lemma === 'lose' && object && /^(?:life|lives)$/.test(scene.tokens[object.head]!.lower)))
    return null;
  const targets = actorsOf(scene, subject);
  const hands = targets.length > 0 ? handsIn(scene, clause, false) : null;
  if (hands === null) return null;
  return toldDeath(scene, clause, hands, targets);
}

const toldDeath = (scene: Scene, clause: Clause, hands: readonly Actor[], targets: Actor[]): Draft =>
  startDraft(scene, clause, spanOf(scene, clause, null), {
    type: 'ASSAULT',
    mode: 'targeted',
    cameo: '186',
    rule: 'ASSAULT/kill',
    contexts: [],
    actors: withoutVictims(hands, targets),
    targets,
  });
const DIES = /^(?:die|perish)$/;

/** "Nine workers died |when rebels sprayed their van with bullets|": a death told by the blow that a clause behind it tells. */
export function readDeathWhen(scene: Scene, clause: Clause, readings: ReadonlyMap<Clause, Draft>): Draft | null {
  const { verb, passive, subject } = clause;
  if (!DIES.test(verb.lemma) || passive || verb.negated || verb.modal !== null || readings.has(clause)) return null;
  const blow = clause.children.find(
    (child) =>
      child.link === 'sub' && /^(?:when|after|as|while)$/.test(child.marker) && readings.get(child)?.type === 'ASSAULT',
  );
  const targets = blow ? actorsOf(scene, subject) : [];
  if (!blow || targets.length === 0) return null;
  const actors = readings.get(blow)!.actors.map((one) => ({ ...one, certainty: 'inferred' as const }));
  return toldDeath(scene, clause, actors, targets);
}

/** "were killed |in an encounter with police|", "were killed |when gunmen stormed a bar|": who killed, when the verb names nobody. */
export function nameKillers(scene: Scene, clause: Clause, draft: Draft, readings: ReadonlyMap<Clause, Draft>): void {
  if (draft.rule !== 'ASSAULT/kill') return;
  const struck = clause.link === 'participle' && !clause.passive ? blowBefore(clause, readings) : null;
  if (struck) draft.actors = withoutVictims(struck.actors, draft.targets);
  if (draft.actors.length > 0) return;
  let hands: readonly Actor[] = [];
  const left = clause.link === 'participle' && clause.parent?.verb.lemma === 'leave' ? clause.parent : null; // "clashes |left ten injured|"
  if (clause.passive && !left) {
    hands = handsIn(scene, clause, true) ?? [];
    for (const child of hands.length > 0 ? [] : clause.children) {
      if (child.link !== 'sub' || !/^(?:when|after|as|while)$/.test(child.marker)) continue;
      const blow = readings.get(child);
      if (blow?.type === 'ASSAULT' && blow.actors.length > 0)
        hands = blow.actors.map((one) => ({ ...one, certainty: 'inferred' as const }));
    }
  } else {
    const [noun] = (left ?? clause).subject;
    const found = noun ? nounFrame(scene, noun) : null;
    if (noun && found?.type === 'ASSAULT') hands = doersOf(scene, noun, found);
  }
  draft.actors = withoutVictims(hands, draft.targets);
  // "seven people were killed in a |U.S.| drone strike": a power that strikes is not where its victims are from
  const powers = draft.actors.filter(
    ({ id, role, certainty }) => id !== null && role === 'GOV' && certainty === 'stated',
  );
  for (const victim of draft.targets)
    if (victim.certainty === 'inferred' && powers.some(({ country }) => country === victim.country))
      victim.country = null;
}

/** "opened fire |when the mob turned violent|, killing two": the blow of the main clause, where the one between tells none. */
function blowBefore({ parent }: Clause, readings: ReadonlyMap<Clause, Draft>): Draft | null {
  if (parent?.link !== 'sub' || !parent.parent || readings.has(parent)) return null;
  const blow = readings.get(parent.parent);
  return blow?.type === 'ASSAULT' && blow.actors.length > 0 && !parent.parent.passive ? blow : null;
}

/** Whoever struck in the blow that a phrase around the verb names; null when none does. */
function handsIn(scene: Scene, clause: Clause, wars: boolean): Actor[] | null {
  for (const phrase of zoneOf(scene, clause).phrases) {
    if (phrase.time || phrase.prep === null || !AMID.test(phrase.prep)) continue;
    const { lemma } = scene.tokens[phrase.head]!;
    const found = nounFrame(scene, phrase);
    const blow = found?.type === 'ASSAULT' && (wars || !WARS.test(lemma));
    if (!blow && !FIGHTS.test(lemma)) continue;
    const named = found && blow ? doersOf(scene, phrase, found) : ownersOf(scene, phrase);
    const hands = named.length > 0 ? named : sidesOf(scene, phrase, HANDS);
    if (blow || hands.length > 0) return hands;
  }
  return null;
}

/** "an encounter |with police|", "crossfire |between police and a gang|" */
const HANDS = /^(?:with|between|by|against)$/;

/** "Four Maoists … between police and Maoists": nobody kills his own. */
function withoutVictims(hands: readonly Actor[], victims: Actor[]): Actor[] {
  const others = withoutActors([...hands], victims);
  const lastWord = ({ name }: Actor) => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return others.length < 2
    ? others
    : others.filter((one) => !victims.some((other) => lastWord(one) === lastWord(other)));
}
