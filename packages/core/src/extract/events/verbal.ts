import type { VerbFrame } from '../frames/index.ts';
import { meet } from '../frames/mask.ts';
import type { Requirement } from '../frames/pattern.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene, Zone } from './draft.ts';
import { meets } from './needs.ts';
import { actorsFor, targetsFor, withoutActors } from './participants.ts';
import { tailOf } from './phrases.ts';
import { inSet, isWord, phraseWith, zoneOf } from './roles.ts';
import { spanOf } from './spans.ts';
import { isViolent, toldAsViolence } from './violence.ts';

const PARTICLES = new Set(['up', 'out', 'off', 'down', 'over', 'back', 'away']);
const TWO_SIDED = new Set(['attack', 'no-agreement']);
/** "called the ambassador a liar": the set is about the predicate. */
const PREDICATIVE = new Set(['call', 'brand', 'label', 'dub', 'name', 'declare', 'describe', 'term']);
const DEFAULT_OF_SET = ['recipient', 'on', 'against', 'to', 'with', 'from', 'for', 'of', 'poss', 'in'];

/** Reads the event that the verb of a clause says, or null: the most exact pattern that fits wins. */
export function readVerb(scene: Scene, clause: Clause): Draft | null {
  const frames = scene.frames.verbs.get(clause.verb.lemma);
  if (!frames) return null;
  const zone = zoneOf(scene, clause);
  const tried: Tried = new Map();
  for (const candidate of frames) {
    const draft = fit(scene, clause, zone, candidate, tried);
    if (draft) return draft;
  }
  return null;
}

function fit(
  scene: Scene,
  clause: Clause,
  zone: Zone,
  { type, frame, pattern }: VerbFrame,
  tried: Tried,
): Draft | null {
  const { verb } = clause;
  for (const mask of pattern.masks) if (!meet(mask, zone.mask)) return null;
  if (pattern.directSet !== null && pattern.particle === null) {
    if (zone.object.length === 0 && zone.recipient.length === 0 && zone.predicate === null) return null;
    if (tried.get(pattern.directSet) === null) return null;
  }
  for (const word of pattern.words) if (!headsOf(scene, zone).has(word)) return null;
  if (pattern.content !== null && clause.children.length === 0) return null;
  if (pattern.adjective !== null && verb.adjective !== pattern.adjective) return null;
  if (verb.lemma === 'be' && pattern.adjective === null && verb.adjective !== null) return null;
  if (pattern.objectless && !clause.passive && zone.object.length > 0) return null;
  let object = zone.object;
  if (pattern.particle !== null) {
    const carried = zone.phrases.find((phrase) => phrase.prep === pattern.particle);
    if (!zone.particles.includes(pattern.particle) && !carried) return null;
    if (carried && (object.length === 0 || carried.at < object[0]!.at)) object = [carried];
  } else if (
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
  if (pattern.verb === 'call' && type === 'CONSULT' && zone.predicate) return null; // "called him a fool" is no phone call
  let shown: Noun[] = [];
  if (pattern.preps.length > 0) {
    shown = phraseWith(scene, zone, pattern.preps, thing ?? object[0] ?? null);
    if (shown.length === 0 && !gerundWith(clause, pattern.preps)) return null;
  }
  const content =
    pattern.content === null
      ? null
      : clause.children.find((child) => fitsContent(child, pattern.content!, pattern.contentVerbs));
  if (pattern.content !== null && !content) return null;
  // "flew 400 people to Djibouti": who is carried visits nobody
  if (frame.mode === 'visit' && pattern.needs.length === 0 && pattern.preps.length > 0 && object.length > 0)
    return null;
  const bare = pattern.needs.length === 0 && pattern.preps.length === 0 && pattern.content === null;
  const key = pattern.particle ? `${pattern.verb}+${pattern.particle}` : pattern.verb;
  if (bare && object.length === 0 && !scene.frames.lists.intransitive.has(key) && pattern.adjective === null)
    return null;
  if (
    blocked(
      scene,
      frame.blocks,
      [
        ...object,
        ...zone.recipient,
        ...clause.subject,
        ...(frame.mode === 'visit' || frame.id === 'grant' ? shown : []),
      ].filter((noun) => noun !== thing),
    )
  )
    return null;
  if (
    frame.asks &&
    !blocked(scene, frame.asks, [
      ...object,
      ...clause.subject,
      ...clause.subject.flatMap((noun) => tailOf(scene.chunks, noun)),
      ...zone.phrases,
    ])
  )
    return null;
  const own = actorsFor(scene, clause, zone, frame.inferActor === 'place');
  // "2,000 soldiers were deployed": who is sent acts, when nobody is said to send them
  const sent = own.length === 0 && clause.passive && frame.selfActing;
  const actors = sent ? actorsOf(scene, object) : own;
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
  if (type === 'ASSAULT' && actors.length === 0 && /\/(?:kill|destroy)$/.test(`/${frame.id}`) && !toldAsViolence(scene))
    return null;
  if (actors.length > 0 && !meets(scene, frame.needs, actors)) return null;
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
    (((frame.strictTarget && !pattern.needs.some((need) => need.preps === null && need.set !== null)) ||
      actors.length === 0) &&
      !targets.some(
        (target) => target.somebody && !actors.some((actor) => actor.start === target.start && actor.id === target.id),
      ) &&
      !(frame.mutual && actors.length > 1))
  )
    return null;
  const mutual = object.some(
    (noun) =>
      /^(?:each|one)$/.test(scene.tokens[noun.first]!.lower) &&
      /^(?:other|another)$/.test(scene.tokens[noun.head]!.lower),
  );
  if ((mutual || TWO_SIDED.has(frame.id)) && targets.every((target) => !target.somebody) && actors.length > 1) {
    // "the two armies clashed": each is the other's target; the first named acts
    targets.splice(0, targets.length, ...actors.splice(1).map((actor) => ({ ...actor, somebody: true })));
  }
  const span = spanOf(scene, clause, content ?? null);
  return {
    type,
    mode: frame.mode ?? null,
    cameo: frame.cameo,
    rule: `${type}/${frame.id}`,
    contexts: frame.contexts,
    clause,
    actors,
    targets: withoutActors(
      targets.map(({ somebody: _, ...actor }) => actor),
      actors,
    ),
    status: frame.status ?? 'happened',
    negated: false,
    reporters: [],
    ...span,
    weight: pattern.weight,
    nominal: false,
    verbal: false,
    sentence: scene.sentence,
    headline: scene.headline,
  };
}

/** Every word that can answer to a word asked for: heads of the phrases around the verb, and its adjective. */
function headsOf({ tokens }: Scene, zone: Zone): Set<string> {
  if (zone.heads) return zone.heads;
  const heads = new Set<string>();
  if (zone.clause.verb.adjective) heads.add(zone.clause.verb.adjective);
  for (const noun of [...zone.object, ...zone.recipient, ...zone.phrases, ...(zone.predicate ? [zone.predicate] : [])])
    for (let i = noun.first; i < noun.last; i++) heads.add(tokens[i]!.lower).add(tokens[i]!.lemma);
  zone.heads = heads;
  return heads;
}

/** Which noun lists the object was looked up in, with what came of it. */
type Tried = Map<string, Noun | null>;

function satisfyOnce(scene: Scene, zone: Zone, need: Requirement, tried: Tried): Noun | null {
  if (need.preps !== null || need.set === null) return satisfy(scene, zone, zone.object, need);
  let found = tried.get(need.set);
  if (found === undefined) tried.set(need.set, (found = satisfy(scene, zone, zone.object, need)));
  return found;
}

function satisfy(scene: Scene, zone: Zone, object: readonly Noun[], need: Requirement): Noun | null {
  const fits = (noun: Noun) =>
    need.set !== null ? inSet(scene, noun, scene.frames.sets.get(need.set)!) : isWord(scene, noun, need.word!);
  if (need.preps === null) {
    const direct = object.find(fits) ?? zone.recipient.find(fits);
    if (direct) return direct;
    if (zone.predicate && (need.word !== null || PREDICATIVE.has(zone.clause.verb.lemma)) && fits(zone.predicate))
      return zone.predicate;
    if (need.word !== null) {
      if (zone.clause.verb.adjective === need.word) return zone.object[0] ?? null;
      return zone.phrases.find((phrase) => phrase.prep === null && fits(phrase)) ?? null;
    }
    return null;
  }
  return zone.phrases.find((phrase) => need.preps!.includes(phrase.prep ?? '') && fits(phrase)) ?? null;
}

function gerundWith(clause: Clause, preps: readonly string[]): boolean {
  return clause.children.some((child) => child.link === 'gerund' && preps.includes(child.marker));
}

function fitsContent(child: Clause, content: 'inf' | 'ing' | 'that', verbs: readonly string[] | null): boolean {
  if (verbs !== null && !verbs.includes(child.verb.lemma)) return false;
  if (content === 'that') return child.link === 'that';
  if (content === 'inf')
    return (
      (child.link === 'complement' || (child.link === 'noun' && child.marker === 'for')) &&
      (child.verb.form === 'infinitive' || child.verb.form === 'base')
    );
  return child.verb.form === 'ing' && (child.link === 'complement' || child.link === 'gerund');
}

function blocked({ tokens }: Scene, blocks: readonly string[], nouns: readonly Noun[]): boolean {
  if (blocks.length === 0) return false;
  for (const noun of nouns)
    for (let i = noun.first; i < noun.last; i++)
      if (blocks.includes(tokens[i]!.lower) || blocks.includes(tokens[i]!.lemma)) return true;
  return false;
}
