import type { Actor, EventType } from '../../model/event.ts';
import type { VerbFrame } from '../frames/index.ts';
import { nextFitting } from '../frames/sieve.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import {
  aroundOf,
  fitsContent,
  gerundWith,
  hasAny,
  isMoved,
  satisfy,
  satisfyOnce,
  saysTogether,
  standsAround,
  type Tried,
} from './asked.ts';
import { codesOf, type Draft, type Scene, startDraft, type Zone } from './draft.ts';
import { isGathering } from './gatherings.ts';
import { readInverse } from './inverse.ts';
import { isBlamed } from './judgment.ts';
import { meets } from './needs.ts';
import { ownersOf } from './owners.ts';
import { actorsFor, targetsFor, withoutActors } from './participants.ts';
import { resolvedOf, tailOf } from './phrases.ts';
import { phraseWith, zoneOf } from './roles.ts';
import { bothSidesOf } from './sides.ts';
import { spanOf } from './spans.ts';
import { isMishap, isNature, isTackled, isViolent, toldAsViolence, wreckedByArms } from './violence.ts';

const PARTICLES = new Set(['up', 'out', 'off', 'down', 'over', 'back', 'away']);
const DEFAULT_OF_SET = ['recipient', 'on', 'against', 'to', 'with', 'from', 'for', 'of', 'poss', 'in'];

/** Reads the event that the verb of a clause says, or null: the most exact pattern that fits wins. */
export function readVerb(scene: Scene, clause: Clause): Draft | null {
  const verb = scene.frames.verbs.get(clause.verb.lemma);
  const zone = zoneOf(scene, clause);
  if (!verb || isBlamed(clause) || isMoved(clause, zone)) return null;
  const around = aroundOf(scene, zone);
  let tried: Tried | null = null;
  for (let i = nextFitting(verb.sieve, around, 0); i >= 0; i = nextFitting(verb.sieve, around, i + 1)) {
    const draft = fit(scene, clause, zone, verb.frames[i]!, (tried ??= new Map()));
    if (draft) return draft;
  }
  return null;
}

function fit(
  scene: Scene,
  clause: Clause,
  zone: Zone,
  { type, frame, pattern, blocks, asks }: VerbFrame,
  tried: Tried,
): Draft | null {
  const { verb } = clause;
  if (pattern.directSet !== null && pattern.particle === null && tried.get(pattern.directSet) === null) return null;
  for (const words of pattern.ends) if (!standsAround(scene, zone, words)) return null;
  if (pattern.adjective !== null && verb.adjective !== pattern.adjective) return null;
  if (verb.lemma === 'be' && pattern.adjective === null && verb.adjective !== null) return null;
  if (pattern.alone && (hasMore(clause) || zone.phrases.some(({ prep }) => prep === 'for'))) return null;
  // "farmers in Metemma |were attacked|": where it was is not whom, as in "the rebels attacked in Metemma"
  if (pattern.objectless && zone.object.length > 0 && (!clause.passive || pattern.preps.includes('in'))) return null;
  let object = zone.object;
  if (pattern.particle !== null) {
    const carried = zone.phrases.find((phrase) => phrase.prep === pattern.particle);
    if (!zone.particles.includes(pattern.particle) && (!carried || isRetained(clause, zone))) return null;
    if (carried && (object.length === 0 || carried.at < object[0]!.at)) object = [carried];
  } else if (
    verb.lemma !== 'be' && // "are |back| at the table"
    zone.particles.length > 0 &&
    PARTICLES.has(zone.particles[0]!) &&
    scene.chunks[clause.from]?.kind === 'prep' &&
    !pattern.preps.includes(zone.particles[0]!)
  )
    return null;
  let thing: Noun | null = null;
  for (const need of pattern.needs) {
    const found = object === zone.object ? satisfyOnce(scene, zone, need, tried) : satisfy(scene, zone, object, need);
    if (!found) return null;
    if (need.preps === null || !thing) thing = found;
  }
  if (frame.takesNoPredicate && zone.predicate) return null;
  let shown: Noun[] = [];
  if (pattern.preps.length > 0) {
    shown = phraseWith(scene, zone, pattern.preps, thing ?? object[0] ?? null);
    if (shown.length === 0 && pattern.preps.includes('to')) shown = zone.recipient; // "gave the chancellor a warm reception"
    if (shown.length === 0 && !gerundWith(clause, pattern.preps)) return null;
  }
  const content =
    pattern.content === null
      ? null
      : clause.children.find((child) => fitsContent(child, pattern.content!, pattern.contentVerbs));
  if (pattern.content !== null && !content) return null;
  if (frame.takesNoObject && pattern.needs.length === 0 && pattern.preps.length > 0 && object.length > 0)
    if (!isPlace(scene, object[0]!)) return null;
  const bare = pattern.needs.length === 0 && pattern.preps.length === 0 && pattern.content === null;
  const key = pattern.particle ? `${pattern.verb}+${pattern.particle}` : pattern.verb;
  if (
    bare &&
    object.length === 0 &&
    !pattern.paired &&
    !scene.frames.lists.intransitive.has(key) &&
    pattern.adjective === null
  )
    return null;
  if (blocks.size > 0) {
    if (hasAny(scene, blocks, object, thing) || hasAny(scene, blocks, zone.recipient, thing)) return null;
    if (hasAny(scene, blocks, clause.subject, thing)) return null;
    if (frame.blocksGoal && hasAny(scene, blocks, shown, thing)) return null;
  }
  if (
    asks.size > 0 &&
    !hasAny(scene, asks, object) &&
    !hasAny(scene, asks, clause.subject) &&
    !clause.subject.some((noun) => hasAny(scene, asks, tailOf(scene.chunks, noun))) &&
    !hasAny(scene, asks, zone.phrases) &&
    !(asks.has('joint') && saysTogether(scene, clause))
  )
    return null;
  if (frame.inverse) return readInverse(scene, clause, zone, type, frame, pattern.weight);
  const own = actorsFor(scene, clause, zone, frame.inferActor === 'place');
  // "2,000 soldiers were deployed": who is sent acts, when nobody is said to send them
  const sent = own.length === 0 && clause.passive && frame.selfActing;
  // "Turkish drones were supplied to Mali": whose they were gives them
  const given =
    own.length === 0 && clause.passive && thing !== null && thing === object[0] && isGiven(scene, type, thing);
  // "|relations between Kenya and Somalia| were restored", "|flights between| the two resumed": both do it
  const both = own.length === 0 && frame.mutual && thing !== null ? sidesWith(scene, clause, zone) : [];
  const actors = sent
    ? actorsOf(scene, zone.recipient.length > 0 ? zone.recipient : object)
    : given
      ? ownersOf(scene, thing!)
      : both.length > 0
        ? both
        : own;
  if (
    actors.length === 0 &&
    !(clause.passive && object.length > 0) &&
    !(type === 'ASSAULT' && isViolent(scene, clause))
  )
    return null;
  // "destroyed by a wildfire": whoever stands after "by" is nobody
  if (
    type === 'ASSAULT' &&
    clause.passive &&
    actors.length === 0 &&
    zone.phrases.some((phrase) => phrase.prep === 'by' && !isViolent(scene, { ...clause, subject: [phrase] }))
  )
    return null;
  if (frame.needsViolence && actors.length === 0 && !toldAsViolence(scene)) return null;
  if (actors.length === 0 && type === 'ASSAULT' && isMishap(scene)) return null;
  if (actors.length > 0 && !meets(scene, frame.needs, actors)) return null;
  if ((type === 'ASSAULT' || type === 'COERCE') && isNature(scene, clause)) return null;
  if (type === 'ASSAULT' && isTackled(scene, clause, actors)) return null;
  // "blew up towers, |leaving| provinces without power": nobody goes away
  if (type === 'RETREAT' && verb.lemma === 'leave' && clause.link === 'participle' && clause.verb.form === 'ing')
    return null;
  if (pattern.paired && new Set(actors.map((actor) => actor.country ?? actor.id)).size < 2) return null;
  const targets = targetsFor(
    scene,
    clause,
    zone,
    sent ? [] : object,
    thing,
    shown,
    content ?? null,
    frame.target ?? (pattern.needs.some((need) => need.preps === null) ? DEFAULT_OF_SET : ['object']),
    actors,
  );
  if (
    targets === null ||
    (((frame.strictTarget &&
      !pattern.needs.some((need) => need.preps === null && (need.set !== null || need.words?.words.has('power')))) ||
      (actors.length === 0 &&
        !(clause.passive && pattern.needs.length > 0 && /^(?:crowd-control|censor)$/.test(frame.mode ?? '')) && // "tear gas was used to disperse the crowd"
        !(targets.length > 0 && wreckedByArms(scene, clause, frame.mode)))) &&
      !targets.some(
        (target) => target.somebody && !actors.some((actor) => actor.start === target.start && actor.id === target.id),
      ) &&
      !(frame.mutual && (actors.length > 1 || isGathering(scene, clause))))
  )
    return null;
  const mutual = object.some(
    (noun) =>
      /^(?:each|one)$/.test(scene.tokens[noun.first]!.lower) &&
      /^(?:other|another)$/.test(scene.tokens[noun.head]!.lower),
  );
  if ((mutual || (frame.eachOther && targets.every((target) => !target.somebody))) && actors.length > 1) {
    // "the two armies clashed": each is the other's target; the first named acts
    targets.splice(0, targets.length, ...actors.splice(1).map((actor) => ({ ...actor, somebody: true })));
  }
  // "South and North Korea opened an office |in the North's border city|": one's own ground is no side
  const sides = new Set(actors.map(({ country }) => country));
  if (DEALS.has(type) && sides.size > 1 && targets.every(({ id, country }) => id === null && sides.has(country)))
    targets.length = 0;
  // "the government and the rebels signed a ceasefire |in Havana|": where it was signed
  if (frame.eachOther && actors.length > 1 && targets.length === 1 && isTown(scene, zone, targets[0]!))
    targets.length = 0;
  // "Indonesia and Portugal reached an understanding |on East Timor|": with each other; what on is no side
  if (DEALS.has(type) && shown[0]?.prep === 'on' && sides.size > 1) targets.length = 0;
  return startDraft(scene, clause, spanOf(scene, clause, content ?? null), {
    ...codesOf(type, frame),
    actors,
    targets: withoutActors(
      targets.map(({ somebody: _, ...actor }) => actor),
      actors,
    ),
    weight: pattern.weight,
  });
}

/** A place within a country, named by "in" or "at". */
const isTown = ({ tokens, annotated }: Scene, { phrases }: Zone, { id, start }: Actor) =>
  phrases.some(({ prep, first }) => /^(?:in|at|near)$/.test(prep ?? '') && tokens[first]!.start === start) &&
  annotated.entities.some((one) => one.id === id && one.kind === 'place');

/** "relations |between A and B| were restored", "a pact was concluded |between A and B|" */
function sidesWith(scene: Scene, clause: Clause, zone: Zone): Actor[] {
  const sides = bothSidesOf(scene, clause.subject[0]);
  if (sides.length > 0 || !clause.passive) return sides;
  const named = actorsOf(scene, phraseWith(scene, zone, ['between'], null));
  return new Set(named.map(({ country }) => country)).size > 1 ? named : [];
}

/** What is done to a thing by whoever it belongs to: "Kenya's ban on Somali fish was lifted", "Russia's withdrawal was completed". */
const isGiven = ({ tokens }: Scene, type: EventType, { head }: Noun): boolean =>
  type === 'AID' ||
  type === 'CONCEDE' ||
  /^(?:withdrawal|pullout|pull-out|evacuation|retreat)$/.test(tokens[head]!.lower);

/** What two do with each other. */
const DEALS: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE']);

/** An infinitive: "called on the president |to resign|". */
const hasMore = ({ children }: Clause) => children.some(({ verb }) => verb.form === 'infinitive');

/** "left |Entebbe| for Tanzania" */
function isPlace(scene: Scene, noun: Noun): boolean {
  const kind = resolvedOf(scene, noun)?.kind;
  return kind === 'place' || kind === 'country';
}

/** "was given |a reception| in Warsaw": the other object stays behind the passive, so that "in" is no particle. */
const isRetained = (clause: Clause, { recipient }: Zone) => clause.passive && recipient.length > 0;
