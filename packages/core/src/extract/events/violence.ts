import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorOf } from './actors.ts';
import type { Scene } from './draft.ts';
import { ownersOf, thingOf } from './owners.ts';
import { resolvedOf } from './phrases.ts';
import { zoneOf } from './roles.ts';

/** "a suicide attack killed eight": an attack or a weapon without a hand behind it. */
export function isViolent({ tokens, frames }: Scene, { subject }: Clause): boolean {
  const { words } = frames.sets.get('violence')!;
  // "a heart attack", "a shark attack": no hand behind these
  const natural = subject.some(
    ({ first, head }) =>
      head > first &&
      /^(?:heart|panic|asthma|shark|bear|dog|insect|wasp|crocodile|elephant|tiger|gas|allergy|general|hunger|rail|transport|wildcat|labour|labor|teachers|dock|pay)$/.test(
        tokens[head - 1]!.lower,
      ),
  );
  return !natural && subject.some(({ head }) => words.has(tokens[head]!.lemma) || words.has(tokens[head]!.lower));
}

/** "|A car bomb| destroyed the offices": what arms wreck is a target even when nobody is said to have fired them. */
export function wreckedByArms(scene: Scene, clause: Clause, mode: string | null): boolean {
  return (mode === 'destroy' || mode === 'explosives') && !clause.passive && isViolent(scene, clause);
}

/** "an explosion caused by a gas |leak| destroyed two houses" */
export function isMishap({ tokens, frames, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  const { words } = frames.sets.get('mishap')!;
  for (let i = first; i < last; i++) if (words.has(tokens[i]!.lower) || words.has(tokens[i]!.lemma)) return true;
  return false;
}

/** Were people killed by people? A word of violence in the sentence, and none of accident or disaster. */
export function toldAsViolence({ tokens, frames, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  const violence = frames.sets.get('violence')!.words;
  const disaster = frames.sets.get('disaster')!.words;
  let violent = false;
  for (let i = first; i < last; i++) {
    const { lower, lemma, pos } = tokens[i]!;
    const stormed = lemma === 'storm' && pos === 'VERB'; // "gunmen stormed a bar"
    if (!stormed && (disaster.has(lower) || disaster.has(lemma))) return false;
    violent ||= violence.has(lower) || violence.has(lemma);
  }
  return violent;
}

/** "the |Tamil Tigers|", "the |Desert Hawks|": a body of the lexicon, whatever beast it is named after. */
export function isKnownBody(scene: Scene, noun: Noun): boolean {
  const found = resolvedOf(scene, noun);
  return found?.kind === 'organization' && found.id !== null && !found.id.startsWith('~');
}

/** "|Cyclone Idai| battered Beira", "|locusts| invaded": weather and beasts attack nobody. */
export function isNature(scene: Scene, { subject, passive }: Clause): boolean {
  const { tokens, frames } = scene;
  const [noun] = subject;
  if (!noun || passive) return false;
  const { words } = frames.sets.get('nature')!;
  const head = tokens[noun.head]!;
  const named =
    words.has(head.lemma) ||
    words.has(head.lower) ||
    words.has(head.lower.replace(/e?s$/, '')) ||
    (/^\p{Lu}/u.test(head.text) && words.has(tokens[noun.first]!.lower)); // "Cyclone Idai"
  return named && !isKnownBody(scene, noun);
}

/** "officials |attacked the backlog|", "the chef attacked the lobster": no fighters, and nothing that anybody fights for. */
export function isTackled(scene: Scene, clause: Clause, actors: readonly Actor[]): boolean {
  if (clause.passive || !/^(?:attack|assault|fight|battle|tackle|target|strike|hit)$/.test(clause.verb.lemma))
    return false;
  const [struck] = zoneOf(scene, clause).object;
  if (struck && scene.frames.sets.get('nature')!.words.has(scene.tokens[struck.head]!.lemma)) return true; // "sailors battled 12-metre waves"
  if (actors.some(({ role, id }) => id !== null || role === null || FIERCE.test(role))) return false;
  const [object] = zoneOf(scene, clause).object;
  if (!object || object.pronoun || actorOf(scene, object).length > 0 || ownersOf(scene, object).length > 0)
    return false;
  const { lemma, lower } = scene.tokens[object.head]!;
  const { sets, lists } = scene.frames;
  const known = (word: string) =>
    lists.things.has(word) ||
    ['enemy', 'building', 'territory', 'troops'].some((set) => sets.get(set)!.words.has(word));
  return !known(lemma) && !known(lower) && thingOf(scene, object).country === null;
}
const FIERCE = /^(?:MIL|REB|UAF|COP|CRM|PRM|SPY|OPP)$/;
