import { mayHave } from '../../lexicon/filter.ts';
import type { Actor } from '../../model/event.ts';
import type { NounFrame } from '../frames/index.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { readGroup } from '../grammar/groups.ts';
import { actorOf, actorsOf } from './actors.ts';
import { codesOf, type Draft, type Scene, startDraft } from './draft.ts';
import { isKnown } from './known.ts';
import { everybodyWithin } from './mentions.ts';
import { meets } from './needs.ts';
import { contentTargets } from './operators.ts';
import { ownersOf, thingOf } from './owners.ts';
import { lastPair } from './pairs.ts';
import { withoutActors } from './participants.ts';
import { FORCES, isSuffered, tailOf } from './phrases.ts';
import { phraseOn, zoneOf } from './roles.ts';

/** The frame of an event noun: "air strike" before "strike"; null for other nouns and for blocked ones ("heart attack"). */
export function nounFrame(scene: Scene, noun: Noun): NounFrame | null {
  const { tokens, frames } = scene;
  const head = tokens[noun.head]!;
  if (!mayHave(frames.mayBeNoun, head.lemma) && !mayHave(frames.mayBeNoun, head.lower)) return null;
  if (head.pos === 'PROPN' && noun.head > noun.first && tokens[noun.head - 1]!.pos === 'PROPN') return null; // "Operation Desert Storm", "Sea Launch"
  const candidates =
    frames.nouns.get(head.lemma) ??
    frames.nouns.get(head.lower) ??
    (head.lower.endsWith('s') ? frames.nouns.get(head.lower.slice(0, -1)) : undefined);
  if (!candidates) return null;
  for (const candidate of candidates) {
    const { before, blocks } = candidate;
    if (noun.head - before.length < noun.first) continue;
    if (!before.every((word, i) => isLike(tokens[noun.head - before.length + i]!, word))) continue;
    for (let i = noun.first; i < noun.head; i++) if (blocks.has(tokens[i]!.lower)) return null;
    if (blocks.has(head.lower)) continue;
    return candidate;
  }
  return null;
}

const isLike = (token: { lower: string; lemma: string }, word: string) => token.lower === word || token.lemma === word;

/** "the talks between A and B", "Iran's attack on Iraq": an event noun that names both sides, wherever it stands. */
export function readNoun(scene: Scene, noun: Noun, clause: Clause): Draft | null {
  const found = nounFrame(scene, noun);
  if (!found) return null;
  const named = doersOf(scene, noun, found);
  // "flew home |after talks with Vietnam's leaders|": whoever flew held them
  const held = found.frame.mutual && (isHeldWith(scene, noun) || (named.length === 0 && AFTER.test(noun.prep ?? '')));
  const actors = held ? actorsOf(scene, clause.subject) : named;
  if (actors.length === 0 || !meets(scene, found.frame.needs, actors)) return null;
  const tail = tailOf(scene.chunks, noun);
  const may = tail.filter(
    (phrase) =>
      phrase.prep !== null &&
      (found.frame.target ?? []).includes(phrase.prep) &&
      !actors.some(
        (actor) =>
          actor.start !== null &&
          scene.tokens[phrase.first]!.start <= actor.start &&
          actor.start < scene.tokens[phrase.last - 1]!.end,
      ),
  );
  let targets: Actor[] = [];
  // "its suspension of aid |to Greece|": the first phrase that names somebody
  for (const phrase of may.length > 0 ? may.slice(0, 3) : [undefined]) {
    const named = targetsOf(scene, noun, found, phrase ? phraseOn(scene, noun, [phrase.prep!]) : [], []);
    // "the shelling |of Kharkiv| by Russian troops": whoever shells it does not own it
    const theirs = phrase && named.length > 0 && named.every((one) => actors.some(({ start }) => start === one.start));
    const aimed = theirs ? [thingOf(scene, phrase)] : named;
    if (targets.length === 0 || aimed.some(isKnown)) targets = aimed;
    if (targets.some(isKnown)) break;
  }
  const span = { first: noun.from, last: tail.at(-1)?.last ?? noun.last };
  return make(scene, clause, found, actors, targets, span, true);
}

const AFTER = /^(?:after|following|during)$/;

/** "said |in a phone call| with": whoever says it held the call. */
export function isHeldWith({ chunks, tokens }: Scene, { prep, first, at }: Noun): boolean {
  const next = chunks[at + 1];
  const before = chunks[at - 1];
  if (before?.kind === 'noun' && LEFT_OPEN.test(tokens[before.head]!.lemma)) return false; // "voiced interest in a meeting with"
  return prep === 'in' && /^an?$/.test(tokens[first]!.lower) && next?.kind === 'noun' && next.prep === 'with';
}

const LEFT_OPEN = /^(?:interest|hope|confidence|faith|belief|point|sense|role|use|risk|value)$/;

export function doersOf(scene: Scene, noun: Noun, { frame }: NounFrame): Actor[] {
  const tail = tailOf(scene.chunks, noun);
  // "talks broke down between the two sides": behind the verb whose subject the noun is
  const verb = scene.clauses.find((clause) => clause.subject[0] === noun);
  if (verb) tail.push(...zoneOf(scene, verb).phrases.filter((phrase) => phrase.prep === 'between'));
  for (const prep of frame.actor ?? ['by', 'of', 'from']) {
    if (prep === 'of' && (frame.target ?? []).includes('of')) continue;
    const phrase = tail.find((one) => one.prep === prep && !one.time);
    if (!phrase || (/^(?:from|of)$/.test(prep) && isOwned(scene, noun))) continue; // "|the singer's| tour of Israel"
    const actors =
      prep === 'between'
        ? actorsOf(scene, readGroup(scene.chunks, phrase.at, scene.chunks.length))
        : actorsOf(scene, phraseOn(scene, noun, [prep]));
    if (actors.length > 0) return actors;
  }
  if (frame.mutual) {
    const both = everybodyWithin(scene, noun);
    if (both.length > 1) return both; // "the Trump-Kim summit", "US-South Korean exercises"
    const pair = noun.possessor?.pronoun ? (lastPair(scene) ?? []) : []; // "his second summit": with the same one
    if (pair.length > 1) return pair.map((one) => ({ ...one, start: null, end: null, certainty: 'inferred' as const }));
  }
  const owner = noun.possessor ? actorOf(scene, noun.possessor) : [];
  const own = isSuffered(scene, noun) ? owner.filter((one) => one.role !== null && FORCES.has(one.role)) : owner;
  if (owner.length > own.length) return [];
  return own.length > 0 ? own : noun.possessor?.time || !noun.possessor ? ownersBefore(scene, noun) : [];
}

/** "|Georgia's| request for monitors from the Union": whose it is already stands before it. */
const isOwned = (scene: Scene, { possessor }: Noun) =>
  possessor !== null && !possessor.time && actorOf(scene, possessor).length > 0;

/** "Saudi-led strike", "Taliban attack": a name before the head; never what follows with "of". */
function ownersBefore(scene: Scene, noun: Noun): Actor[] {
  return ownersOf({ ...scene, chunks: [], owned: new Map() }, noun);
}

export function targetsOf(
  scene: Scene,
  noun: Noun,
  { frame }: NounFrame,
  shown: readonly Noun[],
  recipient: readonly Noun[],
): Actor[] {
  for (const group of [recipient, shown]) {
    const actors = group.flatMap((one) =>
      actorOf(scene, one).length > 0 ? actorOf(scene, one) : ownersOf(scene, one),
    );
    if (actors.length > 0) return actors;
  }
  // "its refusal to extradite the banker": what the infinitive is about
  const content = scene.clauses.find((clause) => clause.link === 'noun' && clause.noun === noun);
  if (content) {
    const about = contentTargets(scene, content);
    if (about.length > 0) return about;
  }
  // "the cleric's execution by Saudi Arabia"
  const victim = isSuffered(scene, noun) && noun.possessor ? actorOf(scene, noun.possessor) : [];
  if (victim.length > 0) return victim;
  const first = shown[0];
  if (first) return [thingOf(scene, first)];
  // "the Zimbabwe elections protest" names no target; "US demands" names who demands
  return (frame.target ?? []).includes('poss') && noun.possessor ? actorOf(scene, noun.possessor) : [];
}

export function make(
  scene: Scene,
  clause: Clause,
  { type, frame }: NounFrame,
  actors: Actor[],
  targets: Actor[],
  span: { first: number; last: number },
  nominal: boolean,
): Draft {
  return startDraft(scene, clause, span, {
    ...codesOf(type, frame),
    actors,
    targets: withoutActors(targets, actors),
    nominal,
  });
}
