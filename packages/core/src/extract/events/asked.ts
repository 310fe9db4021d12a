import { addWord, type WordMask } from '../frames/mask.ts';
import type { Requirement } from '../frames/pattern.ts';
import { type Around, CONTENT, OBJECT } from '../frames/sieve.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import type { Scene, Zone } from './draft.ts';
import { inSet, isOneOf } from './roles.ts';

/** "called the ambassador a liar": the set is about the predicate. */
const PREDICATIVE = new Set(['call', 'brand', 'label', 'dub', 'name', 'declare', 'describe', 'term']);

/** What stands around a verb, in bits. */
export function aroundOf(scene: Scene, zone: Zone): Around {
  const { clause, object, recipient, phrases, predicate } = zone;
  const { adjective } = clause.verb;
  const words = { a: 0, b: 0, c: 0 };
  if (adjective !== null) addWord(words, adjective);
  if (predicate) addWords(scene, predicate, words);
  for (const noun of object) addWords(scene, noun, words);
  for (const noun of recipient) addWords(scene, noun, words);
  for (const noun of phrases) addWords(scene, noun, words);
  const hasObject = object.length > 0 || recipient.length > 0 || predicate !== null;
  return { preps: zone.mask, words, has: (hasObject ? OBJECT : 0) | (clause.children.length > 0 ? CONTENT : 0) };
}

function addWords({ tokens }: Scene, { first, last }: Noun, words: WordMask): void {
  for (let i = first; i < last; i++) {
    const { lower, lemma } = tokens[i]!;
    addWord(words, lower);
    if (lemma !== lower) addWord(words, lemma);
  }
}

/** Is one of the words in a phrase around the verb, or its adjective? */
export function standsAround(
  scene: Scene,
  { clause, object, recipient, phrases, predicate }: Zone,
  words: ReadonlySet<string>,
): boolean {
  const { adjective } = clause.verb;
  return (
    (adjective !== null && words.has(adjective)) ||
    hasAny(scene, words, object) ||
    hasAny(scene, words, recipient) ||
    hasAny(scene, words, phrases) ||
    (predicate !== null && isWithin(scene, words, predicate))
  );
}

function isWithin({ tokens }: Scene, words: ReadonlySet<string>, { first, last }: Noun): boolean {
  for (let i = first; i < last; i++) {
    const { lower, lemma } = tokens[i]!;
    if (words.has(lower) || (lemma !== lower && words.has(lemma))) return true;
  }
  return false;
}

/** Which noun lists the object was looked up in, with what came of it. */
export type Tried = Map<string, Noun | null>;

export function satisfyOnce(scene: Scene, zone: Zone, need: Requirement, tried: Tried): Noun | null {
  if (need.preps !== null || need.set === null) return satisfy(scene, zone, zone.object, need);
  let found = tried.get(need.set);
  if (found === undefined) tried.set(need.set, (found = satisfy(scene, zone, zone.object, need)));
  return found;
}

/** The phrase around the verb that is what a pattern asks for; null when there is none. */
export function satisfy(scene: Scene, zone: Zone, object: readonly Noun[], need: Requirement): Noun | null {
  const fits = (noun: Noun) =>
    need.set !== null ? inSet(scene, noun, scene.frames.sets.get(need.set)!) : isOneOf(scene, noun, need.words!);
  if (need.preps === null) {
    const direct = object.find(fits) ?? zone.recipient.find(fits);
    if (direct) return direct;
    if (zone.predicate && (need.words !== null || PREDICATIVE.has(zone.clause.verb.lemma)) && fits(zone.predicate))
      return zone.predicate;
    if (need.words !== null) {
      if (need.words.words.has(zone.clause.verb.adjective ?? '')) return zone.object[0] ?? null;
      return zone.phrases.find((phrase) => phrase.prep === null && fits(phrase)) ?? null;
    }
    return null;
  }
  return zone.phrases.find((phrase) => need.preps!.includes(phrase.prep ?? '') && fits(phrase)) ?? null;
}

/** "barred from |competing|": a gerund where the pattern asks for a phrase. */
export function gerundWith(clause: Clause, preps: readonly string[]): boolean {
  return clause.children.some(
    ({ link, marker }) => link === 'gerund' && preps.includes(marker) && !marker.includes(' '),
  );
}

export function fitsContent(child: Clause, content: 'inf' | 'ing' | 'that', verbs: readonly string[] | null): boolean {
  if (verbs !== null && !verbs.includes(child.verb.lemma)) return false;
  if (content === 'that') return child.link === 'that';
  if (content === 'inf')
    return (
      (child.link === 'complement' ||
        (child.link === 'noun' && (child.marker === 'for' || verbs !== null)) ||
        (child.link === 'purpose' && verbs !== null)) &&
      (child.verb.form === 'infinitive' || child.verb.form === 'base')
    );
  return child.verb.form === 'ing' && (child.link === 'complement' || child.link === 'gerund');
}

/** Does one of the phrases, `but` left out, have one of the words in it? */
export function hasAny(
  scene: Scene,
  words: ReadonlySet<string>,
  nouns: readonly Noun[],
  but: Noun | null = null,
): boolean {
  for (const noun of nouns) {
    if (noun !== but && isWithin(scene, words, noun)) return true;
  }
  return false;
}

/** "South African and Mozambican rangers |jointly| patrol the park", "building a railway |together|". */
export function saysTogether({ tokens, chunks }: Scene, { verb, to }: Clause): boolean {
  const end = Math.min((chunks[to - 1] ?? verb).last + 1, tokens.length);
  for (let i = Math.max(verb.first - 1, 0); i < end; i++) if (TOGETHER.test(tokens[i]!.lower)) return true;
  return false;
}
const TOGETHER = /^(?:jointly|together)$/;

/** "|sent| oil |up|", "sent shares |down|": nothing goes to anybody. */
export const isMoved = ({ verb }: Clause, { particles, phrases }: Zone): boolean =>
  verb.lemma === 'send' &&
  particles.some((word) => word === 'up' || word === 'down') &&
  !phrases.some(({ prep }) => prep === 'to');
