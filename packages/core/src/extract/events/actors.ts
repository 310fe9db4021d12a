import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { countryWithin } from './mentions.ts';
import { membersOf, phraseActor, resolvedOf, THINGS } from './phrases.ts';

/** Everybody a list of coordinated phrases speaks of, in text order; empty when none can act. */
export function actorsOf(scene: Scene, group: readonly Noun[]): Actor[] {
  if (group.length === 1) return actorOf(scene, group[0]!);
  return group.flatMap((noun) => actorOf(scene, noun));
}

/** Who one phrase speaks of. Empty for things, times and unknown pronouns. */
export function actorOf(scene: Scene, noun: Noun): Actor[] {
  let actors = scene.known.get(noun);
  if (!actors) {
    scene.known.set(noun, []);
    actors = resolve(scene, noun);
    scene.known.set(noun, actors);
  }
  return actors;
}

function resolve(scene: Scene, noun: Noun): Actor[] {
  if (noun.time) return [];
  const { tokens, annotated, frames } = scene;
  const found = resolvedOf(scene, noun);
  if (found && found.rule !== 'unknown' && found.rule !== 'owner') {
    const placed = found.rule === 'named' && found.kind !== null && THINGS.has(found.kind);
    if (!placed) {
      if (found.members.length > 0) return membersOf(scene, found.members, found.start, found.end);
      const { id, country, role, certainty } = found;
      const written = phraseActor(scene, noun, null);
      const { start, end } = found.rule === 'agent' ? found : written;
      const name = noun.pronoun || found.rule === 'agent' ? found.name : written.name;
      return [{ name, id, country: country ?? ownerCountry(scene, noun), role, start, end, certainty }];
    }
  }
  const antecedents = scene.antecedents.get(noun);
  if (noun.pronoun || antecedents)
    return (antecedents ?? [])
      .flatMap((other) => actorOf(scene, other))
      .map((actor) => ({ ...actor, certainty: 'inferred' as const }));
  const head = tokens[noun.head]!;
  // "American and Filipino troops": an adjective that shares the noun of the next phrase
  if (noun.last - noun.first === 1 && found?.country && head.text !== head.lower) {
    const country = countryWithin(scene, { ...noun, head: noun.last });
    if (country) return [country];
  }
  const opens =
    noun.head === noun.first &&
    noun.first === annotated.sentences[scene.sentence]!.first &&
    head.lemma !== head.lower &&
    /s$/.test(head.lower); // a capital that only begins the sentence
  // a name that no list knows is somebody when it is written like a person or a body
  if (
    head.pos === 'PROPN' &&
    (!found || found.rule === 'unknown') &&
    !opens &&
    head.text !== head.lower &&
    /^[\p{Lu}]/u.test(head.text) &&
    !WORDS_OF_THINGS.has(head.lower)
  )
    return [phraseActor(scene, noun, found?.country ?? null)];
  if (BODIES.has(head.lemma) && /^(?:two|both)$/.test(tokens[Math.max(noun.first, noun.head - 1)]!.lower)) {
    const both = lastPair(scene);
    if (both)
      return both.map((actor) => ({ ...actor, start: head.start, end: head.end, certainty: 'inferred' as const }));
  }
  if (BODIES.has(head.lemma)) return [{ ...phraseActor(scene, noun, found?.country ?? null), role: 'UNK' as const }];
  if (frames.lists.people.has(head.lemma) || frames.lists.people.has(head.lower))
    return [phraseActor(scene, noun, found?.country ?? null)];
  return [];
}

/** "the two sides": the two countries of the last event that had two. */
function lastPair({ history }: Scene): Actor[] | null {
  for (let i = history.length - 1; i >= 0 && i >= history.length - 6; i--) {
    const all = [...history[i]!.actors, ...history[i]!.targets].filter((one) => one.country !== null);
    const pair = all.filter((one, k) => all.findIndex((other) => other.country === one.country) === k);
    if (pair.length === 2) return pair;
  }
  return null;
}

/** Parties to an affair that the text leaves without a name. */
const BODIES = new Set([
  'party',
  'side',
  'country',
  'nation',
  'rival',
  'neighbor',
  'neighbour',
  'ally',
  'partner',
  'counterpart',
  'chief',
  'power',
  'leader',
  'faction',
  'delegation',
  'regime',
]);
const WORDS_OF_THINGS = new Set([
  'act',
  'street',
  'road',
  'river',
  'airport',
  'war',
  'agreement',
  'treaty',
  'day',
  'prize',
  'times',
  'cup',
  'mount',
  'lake',
  'bill',
  'covid-19',
  'brexit',
  'resolution',
  'internet',
  'constitution',
  'accord',
  'sea',
  'hurricane',
  'typhoon',
  'storm',
  'cyclone',
]);

/** "its leader", "his army": the country of whoever owns it. */
function ownerCountry(scene: Scene, noun: Noun): string | null {
  if (!noun.possessor) return null;
  return actorOf(scene, noun.possessor)[0]?.country ?? null;
}
