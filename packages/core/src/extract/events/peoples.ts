import { type ResolvedActor, resolveActor } from '../../annotate/entities/index.ts';
import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { firstEndingAfter } from './mentions.ts';

/**
 * "Tutsi officers killed President Ndadaye of Burundi", "the Sri Lankan army shelled |Tamil villages|": a people of several states is
 * of the one of them that the sentence names, else of the one that the report is from. Null for other words, and for two.
 */
export function stateOfPeople(
  { annotated, lexicon, tokens, sentence, home }: Scene,
  { first, last }: Noun,
): string | null {
  const homes = compiled(lexicon, buildHomes);
  let states: readonly string[] | undefined;
  for (let i = first; i < last && !states; i++) states = homes.get(tokens[i]!.lower);
  if (!states) return null;
  const { mentions, entities, sentences } = annotated;
  const { start, end } = sentences[sentence]!;
  let found: string | null = null;
  for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i]!.start < end; i++) {
    const { country } = entities[mentions[i]!.entity]!;
    if (country === null || country === found || !states.includes(country)) continue;
    if (found !== null) return null;
    found = country;
  }
  return found ?? (home !== null && states.includes(home) ? home : null);
}

/** "Police in Basel arrested three |Kurds|": not every place where a people is has it at home. True for all who are of no such people. */
export function livesIn({ lexicon }: Scene, { name }: Actor, country: string): boolean {
  const homes = compiled(lexicon, buildHomes);
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => homes.get(word)?.includes(country) ?? true);
}

/** The states of each people, by adjective and name. */
function buildHomes(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, readonly string[]>();
  for (const { states, peoples } of lexicon.places)
    if (states.length > 0)
      for (const { adjectives, people } of peoples)
        for (const word of [...adjectives, ...people]) homes.set(word.toLowerCase(), states);
  return homes;
}

/** "|EU| countries", "|NATO| nations": they act as the body that they make up; "|the UN's| Libya envoy" is not of Libya. */
export function isOfUnion(
  scene: Scene,
  { first, head, possessor }: Noun,
  { id, role }: ResolvedActor,
  actorOf: (scene: Scene, noun: Noun) => readonly Actor[],
): boolean {
  if (id === null && possessor !== null && actorOf(scene, possessor)[0]?.role === 'IGO') return true;
  return role === 'UNK' && head > first && resolveActor(scene.annotated, scene.lexicon, first, head)?.role === 'IGO';
}
