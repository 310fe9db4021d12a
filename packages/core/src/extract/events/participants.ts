import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorOf, actorsOf, subjectsOf } from './actors.ts';
import { causerOf, doers } from './doers.ts';
import type { Scene, Zone } from './draft.ts';
import { ownersOf, thingOf } from './owners.ts';
import { isMaterial } from './parties.ts';
import { agentBehind, belongsToDeed, placeLeft } from './passive-agents.ts';
import { countryOf, isFrontier, isInside } from './phrases.ts';
import { isOwn, phraseWith, zoneOf } from './roles.ts';

/** The doer: subject, "by" after a passive, else whoever owns the thing that is the subject ("a U.S. airstrike killed"). */
export function actorsFor(scene: Scene, clause: Clause, zone: Zone, byPlace: boolean): Actor[] {
  if (clause.passive) {
    const causer = causerOf(scene, clause);
    if (causer.length > 0) return causer;
    const by = zone.phrases.find((phrase) => phrase.prep === 'by' || phrase.prep === 'at the hands of');
    if (by && !belongsToDeed(scene, clause, zone, by)) return doers(scene, phraseWith(scene, zone, [by.prep!], null));
    if (by) return [];
    const late = agentBehind(scene, clause);
    if (late.length > 0) return late;
    // "was suspended |from the Commonwealth|": who shuts out
    const from = EXCLUDES.test(clause.verb.lemma) ? zone.phrases.find((phrase) => phrase.prep === 'from') : undefined;
    const shuts = from ? actorOf(scene, from).filter((one) => one.id !== null || one.role !== null) : [];
    if (shuts.length > 0) return shuts.map((one) => ({ ...one, certainty: 'inferred' as const }));
    const left = LEFT.test(clause.verb.lemma) ? placeLeft(scene, clause) : null;
    if (left) return [left];
    const place = byPlace
      ? zone.phrases.find(
          (phrase) =>
            phrase.prep === 'in' && thingOf(scene, phrase).country !== null && thingOf(scene, phrase).id !== null,
        )
      : undefined;
    return place ? [{ ...thingOf(scene, place), certainty: 'inferred' as const }] : [];
  }
  const own = clause.subject.length > 0 ? doers(scene, clause.subject) : subjectsOf(scene, clause);
  return own.length > 0 || clause.otherSubject.length === 0 ? own : doers(scene, clause.otherSubject);
}

/** "opened fire on their bus |in Gwadar|": where, not whom. */
const PLACES = /^(?:in|at|near)$/;
const LEFT = /^(?:tell|order|ask|give|force)$/;
const REACHES = /^(?:to|from|with|for)$/;
const EXCLUDES = /^(?:suspend|expel|exclude|eject|ban|bar|oust|deport|remove|disqualify)$/;
/** "asked for |his extradition|": he is not the one who is asked. */
const isHandedOver = ({ tokens }: Scene, { verb }: Clause, { head }: Noun) =>
  SEEKS.test(verb.lemma) && HANDED_OVER.test(tokens[head]!.lower);
const SEEKS = /^(?:ask|demand|seek|request|call|press|push|appeal|plead)$/;
const HANDED_OVER = /^(?:extradition|handover|repatriation|deportation|surrender|transfer)$/;
const ASKS = /^(?:ask|beg|implore|petition|press|pester|entreat|lobby|thank)$/;

interface Found extends Actor {
  somebody: boolean;
}

/** Looks for the target where the frame says, in its order; somebody before a mere thing. Null: nothing where something must be. */
export function targetsFor(
  scene: Scene,
  clause: Clause,
  zone: Zone,
  object: readonly Noun[],
  thing: Noun | null,
  shown: readonly Noun[],
  content: Clause | null,
  roles: readonly string[],
  actors: readonly Actor[],
): Found[] | null {
  let fallback: Noun | null = null;
  let role = '';
  const tryGroup = (group: readonly Noun[], thingsToo: boolean): Found[] | null => {
    if (group.length === 0) return null;
    const before = scene.chunks[group[0]!.at - 1]; // "the extradition |of the rebel|"
    if (group[0]!.prep === 'of' && before?.kind === 'noun' && isHandedOver(scene, clause, before)) return null;
    const named = group
      .filter((noun) => !isOwn(scene, noun))
      .flatMap((noun) => {
        const own = actorOf(scene, noun);
        return own.length > 0 || isHandedOver(scene, clause, noun) ? own : ownersOf(scene, noun);
      });
    // "will travel to |Tokyo| and Seoul": a place beside a side is one too
    if (named.length > 0 && group.length > 1 && group[0]!.prep !== null)
      for (const noun of group) {
        const place = actorOf(scene, noun).length === 0 ? thingOf(scene, noun) : null;
        if (place?.id && place.country) named.unshift(place);
      }
    const others = withoutActors(named, actors).filter(
      // "reiterated the |Ethiopian| government's support": one's own
      (one) =>
        role !== 'poss' ||
        one.country === null ||
        !actors.some((actor) => actor.country === one.country && actor.role === one.role),
    );
    if (others.length > 0) return others.map((actor) => ({ ...actor, somebody: true }));
    const tool = clause.passive && thing !== null && group[0] === thing; // "slapped |with an embargo| by the Council"
    // "|Kharkiv|, shelled by Russian troops": whoever shells it does not own it
    const theirs = clause.passive && named.every((one) => actors.some(({ start }) => start === one.start));
    if (named.length > 0 && role !== 'poss' && !tool && !theirs && !group.every((noun) => noun.possessor?.pronoun))
      return named.map((actor) => ({ ...actor, somebody: true }));
    // rather the place or side than the thing that the pattern asked for: "violated the ceasefire in Karabakh"
    if (
      thingsToo &&
      (fallback === null ||
        (fallback === thing && group[0] !== thing && !isStruck(scene, thing!, group[0]!)) ||
        ((!PLACES.test(group[0]!.prep ?? '') || isFrontier(scene.tokens[group[0]!.head]!.lower)) &&
          thingOf(scene, fallback).country === null &&
          thingOf(scene, group[0]!).country !== null))
    )
      fallback = group[0]!;
    return null;
  };
  if (clause.passive && thing === null && (shown.length === 0 || EXCLUDES.test(clause.verb.lemma))) {
    const befell = tryGroup(object, false); // "will be banned from the games": whom it befalls
    if (befell) return befell;
  }
  // "asked |London| for paratroopers": whom, and not what for
  if (ASKS.test(clause.verb.lemma) && shown[0]?.prep === 'for') {
    const whom = tryGroup(object, false);
    if (whom) return whom;
    const asked = clause.passive ? [] : object.map((noun) => thingOf(scene, noun));
    const places = asked.filter(({ country }) => country !== null);
    if (places.length > 0) return places.map((actor) => ({ ...actor, somebody: true }));
  }
  // the preposition of the pattern shows the target, unless the frame names others and not it: "deported X to"
  const carries = thing !== null && object.includes(thing) && actorOf(scene, thing).length === 0; // "threw its |weight| behind the process"
  const leads = shown[0]?.prep != null && (carries || roles.includes(shown[0].prep) || !roles.includes('object'));
  const direct = leads ? tryGroup(shown, true) : null;
  if (direct) return direct;
  if (leads && roles[0] !== 'object' && roles[0] !== 'recipient') {
    const place = thingOf(scene, shown[0]!); // "withdrew from the Golan Heights"
    if (place.id !== null) return [{ ...place, somebody: true }];
  }
  for (role of roles) {
    const found = tryGroup(
      groupFor(scene, clause, zone, object, thing, content, role, shown),
      role !== 'poss' && role !== 'doer' && role !== 'that-subject',
    );
    if (found) return found;
    // "participate in operations |in Afghanistan|": the next phrase with the same preposition
    for (const phrase of zone.phrases)
      if (phrase.prep === role && !isInside(scene, phrase) && !isLaterAim(zone, phrase)) {
        const next = tryGroup([phrase], true);
        if (next) return next;
      }
  }
  const late = leads ? null : tryGroup(shown, true);
  if (late) return late;
  // "opened an inquiry into |claims| that soldiers abused children": whom they speak of
  const told = fallback && CLAIM.test(scene.tokens[(fallback as Noun).head]!.lower) ? clause.children : [];
  const spokenOf = told.find(({ link }) => link === 'that')?.subject ?? [];
  const blamed = spokenOf.length > 0 ? withoutActors(actorsOf(scene, spokenOf), actors) : [];
  if (blamed.length > 0) return blamed.map((actor) => ({ ...actor, somebody: true }));
  if (fallback) {
    const actor = thingOf(scene, fallback);
    return [{ ...actor, somebody: actor.country !== null || isCount(scene, clause, fallback) }];
  }
  return [];
}

const CLAIM = /^(?:claims?|allegations?|reports?|accusations?|suspicions?|charges?|complaints?|rumours?|rumors?)$/;

/** "struck |a rebel-held area| in the latest phase": a thing that force is used on, before a phrase that names no place. */
const isStruck = (scene: Scene, thing: Noun, other: Noun): boolean =>
  isMaterial(scene.frames, scene.tokens[thing.head]!.lower) && thingOf(scene, other).country === null;

/** "an attack against a base in retaliation for the aggression |against their homeland|": hangs on another affair. */
const isLaterAim = ({ phrases }: Zone, { prep, at }: Noun): boolean =>
  (prep === 'against' || prep === 'on') && phrases.some((one) => one.prep === prep && one.at < at - 2);

/** "killed |12|", "left |fourteen| dead": people, though only counted. */
const isCount = ({ tokens }: Scene, { verb }: Clause, noun: Noun): boolean =>
  COUNTED.test(verb.lemma) && tokens[noun.head]!.pos === 'NUM' && !/[$€£%]/.test(tokens[noun.first]!.text);
const COUNTED = /^(?:kill|wound|injure|arrest|detain|free|release|kidnap|abduct|execute|hang|leave|jail|massacre)$/;

function groupFor(
  scene: Scene,
  clause: Clause,
  zone: Zone,
  object: readonly Noun[],
  thing: Noun | null,
  content: Clause | null,
  role: string,
  shownOnes: readonly Noun[],
): Noun[] {
  const shown = shownOnes.length > 0;
  switch (role) {
    case 'object':
      return !thing || !object.includes(thing)
        ? [...object]
        : actorOf(scene, thing).some(({ id }) => id !== null)
          ? [...object] // "received |Macron and Scholz|"
          : shown && actorOf(scene, thing).length === 0
            ? []
            : [thing];
    case 'recipient':
    case 'second':
      return zone.recipient;
    case 'poss':
      return (thing ?? object[0])?.possessor ? [(thing ?? object[0])!.possessor!] : [];
    case 'of-object':
      return object[0] ? phraseWith(scene, { ...zone, phrases: [] }, ['of', 'by', 'from'], object[0]) : [];
    case 'in-object':
      return countryOf(scene, thing ?? object[0] ?? shownOnes[0]);
    case 'doer':
      return content ? content.subject : [];
    case 'that-subject':
      return clause.children.find((child) => child.link === 'that')?.subject ?? [];
    case 'for-doer':
      return clause.children.find((child) => child.link === 'noun' && child.marker === 'for')?.subject ?? [];
    case 'content':
      return content ? reachedBy(scene, content) : [];
    default:
      return phraseWith(scene, zone, [role], thing ?? object[0] ?? null);
  }
}

/** "helped to send supplies |to Lima|", "an invitation to visit |Lima|" */
function reachedBy(scene: Scene, content: Clause): Noun[] {
  const { object, phrases } = zoneOf(scene, content);
  const aimed = phrases.filter(({ prep }) => prep !== null && REACHES.test(prep));
  const { lemma } = content.verb;
  return MEETS.test(lemma) || (aimed.length === 0 && TAKES.test(lemma)) ? [...object, ...aimed] : aimed;
}
const MEETS = /^(?:visit|tour|meet|join|rejoin|enter|bomb|shell|attack|raid|help|assist|aid)$/;
/** "stopped buying |Australian barley|" */
const TAKES = /^(?:buy|import|purchase|arm|fund|finance|train|supply|recognise|recognize)$/;

/** Nobody is the target of what he does himself; two members of "the two leaders" stand in the same words. */
export function withoutActors(targets: Actor[], actors: readonly Actor[]): Actor[] {
  const isOne = (a: Actor, b: Actor) =>
    a.id !== null && b.id !== null ? a.id === b.id : a.start !== null && a.start === b.start && a.end === b.end;
  return targets.filter((target) => !actors.some((actor) => isOne(actor, target)));
}
