import { type ResolvedActor, resolveActor } from '../../annotate/entities/index.ts';
import type { Actor } from '../../model/event.ts';
import type { Chunk, Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { countryWithin } from './owners.ts';

/** Kinds of entities that never act; a place acts only where it stands for its government, which entities settle. */
export const THINGS = new Set(['treaty', 'programme', 'weapon', 'summit', 'facility', 'place']);
const AFTER = new Set(['of', 'in', 'from', 'for', 'at', 'to', 'near']);

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

/** What entities say of the phrase with what hangs on it; asked once. */
export function resolvedOf(scene: Scene, noun: Noun): ResolvedActor | null {
  let found = scene.resolved.get(noun);
  if (found === undefined) {
    found = resolveActor(scene.annotated, scene.lexicon, noun.first, withTail(scene.chunks, noun));
    scene.resolved.set(noun, found);
  }
  return found;
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
  if (BODIES.has(head.lemma)) return [{ ...phraseActor(scene, noun, found?.country ?? null), role: 'UNK' as const }];
  if (frames.lists.people.has(head.lemma) || frames.lists.people.has(head.lower))
    return [phraseActor(scene, noun, found?.country ?? null)];
  return [];
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

/** A phrase as it stands, with the country it names at most. */
export function phraseActor(scene: Scene, noun: Noun, country: string | null): Actor {
  const { tokens } = scene;
  const from =
    noun.last - noun.first > 1 && /^(?:the|a|an)$/.test(tokens[noun.first]!.lower) ? noun.first + 1 : noun.first;
  const start = tokens[from]!.start;
  const end = tokens[noun.last - 1]!.end;
  const name = scene.annotated.document.text.slice(start, end).replace(/\s+/g, ' ');
  return { name, id: null, country, role: null, start, end, certainty: 'stated' };
}

/** "its leader", "his army": the country of whoever owns it. */
function ownerCountry(scene: Scene, noun: Noun): string | null {
  if (!noun.possessor) return null;
  return actorOf(scene, noun.possessor)[0]?.country ?? null;
}

export function membersOf({ annotated, lexicon }: Scene, ids: readonly string[], start: number, end: number): Actor[] {
  return ids.map((id) => {
    const entity = annotated.entities.find((one) => one.id === id);
    const known =
      entity ?? lexicon.countries.find((one) => one.id === id) ?? lexicon.actors.find((one) => one.id === id);
    const role = entity?.role ?? (known && 'adjectives' in known ? 'GOV' : null);
    return {
      name: known?.name ?? id,
      id,
      country: known?.country ?? null,
      role,
      start,
      end,
      certainty: 'inferred' as const,
    };
  });
}

/** The phrases that hang on this one: "of …", "in …", "between … and …". Stops at a verb, a mark or a phrase on its own. */
export function tailOf(chunks: readonly Chunk[], noun: Noun): Noun[] {
  const tail: Noun[] = [];
  for (let i = noun.at + 1; i < chunks.length && tail.length < 8; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || (chunk.prep === null && !chunk.time)) {
      if (chunk.kind === 'and' && chunks[i + 1]?.kind === 'noun' && tail.length > 0) continue;
      if (chunk.kind === 'noun' && chunks[i - 1]?.kind === 'and') continue;
      break;
    }
    tail.push(chunk);
  }
  return tail;
}

/** Token index up to which "of", "in", "from" phrases still describe this one. */
function withTail(chunks: readonly Chunk[], noun: Noun): number {
  let last = noun.last;
  for (let i = noun.at + 1; i < chunks.length && i < noun.at + 4; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || chunk.prep === null || !AFTER.has(chunk.prep) || chunk.from !== last || chunk.time)
      break;
    last = chunk.last;
  }
  return last;
}
