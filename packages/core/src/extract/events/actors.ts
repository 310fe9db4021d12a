import type { ResolvedActor } from '../../annotate/entities/index.ts';
import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { readGroup } from '../grammar/groups.ts';
import { namedBehind } from './appositions.ts';
import { writtenWith } from './belonging.ts';
import { type Scene, toldIn } from './draft.ts';
import { ofEach, sharedBy } from './joined.ts';
import { BODIES, isCommonWord, isNobody, WORDS_OF_THINGS } from './look-alikes.ts';
import { countryWithin } from './mentions.ts';
import { countryOfOfficial, dealingWith, isLocalBody } from './officials.ts';
import { groupMeant, isBoth, isHeads, isPair, isSideshow, lastPair, mayBePair } from './pairs.ts';
import { isMaterial } from './parties.ts';
import { isPersonWord } from './people.ts';
import { isOfUnion, stateOfPeople } from './peoples.ts';
import { countedOf, membersOf, phraseActor, resolvedOf, THINGS } from './phrases.ts';
import { asState, countryMeant, sidesOf } from './referents.ts';
import { asRuler } from './rulers.ts';
import { nearerThan, theyMeant } from './they.ts';

/** Whoever the clause says acts; for a sentence that begins with its verb ("Vowed not to negotiate"), who acted last. */
export function subjectsOf(scene: Scene, clause: Clause): Actor[] {
  const own = actorsOf(scene, clause.subject);
  return own.length > 0 || clause.subject.length > 0 ? own : actorsBefore(scene, clause);
}

/** Everybody a list of coordinated phrases speaks of, in text order; empty when none can act. */
export function actorsOf(scene: Scene, group: readonly Noun[]): Actor[] {
  if (group.length === 1) return actorOf(scene, group[0]!);
  const all = group.flatMap((noun, at) => {
    const own = sharing(scene, actorOf(scene, noun), noun, group[at + 1]);
    return own.length > 0 || at === 0 ? own : sharedBy(scene, noun, group[at - 1]!);
  });
  return all.filter((one, at) => one.id === null || all.findIndex(({ id }) => id === one.id) === at);
}

/** "the |Dutch| and Australian governments": a nation before another one whose noun is for both. */
function sharing(scene: Scene, actors: Actor[], noun: Noun, next: Noun | undefined): Actor[] {
  const [one] = actors;
  if (!next || actors.length !== 1 || !one || one.id !== null || one.country === null || (one.role ?? 'CVL') !== 'CVL')
    return actors;
  if (noun.last - noun.first > 2 || next.prep !== null) return actors;
  const [other] = actorOf(scene, next);
  const role = other?.id === null ? other.role : null;
  return role === null ? actors : [{ ...one, role }];
}

/** Who one phrase speaks of. Empty for things, times and unknown pronouns. */
export function actorOf(scene: Scene, noun: Noun): Actor[] {
  let actors = scene.known.get(noun);
  if (!actors) {
    scene.known.set(noun, []);
    actors = resolve(scene, noun);
    if (actors.length <= 1 && !actors[0]?.country && !actors[0]?.id) actors = countedIn(scene, noun) ?? actors;
    scene.known.set(noun, actors);
  }
  return actors;
}

/** "donors |including| the European Union", "states |such as| Chad": those that are named speak for the rest. */
function countedIn(scene: Scene, noun: Noun): Actor[] | null {
  const { chunks, tokens } = scene;
  const next = chunks[noun.at + 1];
  if (next?.kind !== 'noun' || !/^(?:including|such as)$/.test(next.prep ?? '') || !/s$/.test(tokens[noun.head]!.lower))
    return null;
  const named = actorsOf(scene, readGroup(chunks, next.at, chunks.length)).filter(({ id }) => id !== null);
  return named.length > 0 ? named : null;
}

function resolve(scene: Scene, noun: Noun): Actor[] {
  if (noun.time || isNobody(scene, noun)) return [];
  const found = resolvedOf(scene, noun);
  if (isNoDoer(scene, noun, found)) return [];
  const head = scene.tokens[noun.head]!;
  if (isPair(scene, noun) && !found?.country) {
    const { start, end } = head;
    // "The two sides exchange prisoners": the last two who dealt with each other, not just the last two named
    const named = new Set(found ? membersOf(scene, found.members, start, end).map(({ country }) => country ?? '') : []);
    const both =
      named.size === 0 || (named.size === 2 && (!mayBePair(scene, named) || isSideshow(scene, named)))
        ? lastPair(scene, { heads: isHeads(head.lower) })
        : null;
    if (both) return sidesOf(scene, noun, both).map((actor) => ({ ...actor, start, end, certainty: 'inferred' }));
    // "to travel to |both capitals|" after five states were named: not the last two, of which nothing was told together
    if (named.size === 2 && !mayBePair(scene, named)) return [{ ...phraseActor(scene, noun, null), role: 'UNK' }];
  }
  const several = found?.members.length || found?.country ? null : groupMeant(scene, noun);
  if (several)
    return several.map((actor) => ({ ...actor, start: head.start, end: head.end, certainty: 'inferred' as const }));
  const nearer = noun.pronoun && found?.kind === 'person' ? nearerThan(scene, noun, found.entity, actorOf) : [];
  if (nearer.length > 0) return nearer;
  if (found && found.rule !== 'unknown' && found.rule !== 'owner' && !isOwnIt(scene, noun)) {
    const placed = found.rule === 'named' && found.kind !== null && THINGS.has(found.kind);
    if (!placed && found.members.length > 0) return bothOf(scene, noun, found);
    const owners = noun.possessor?.pronoun ? actorOf(scene, noun.possessor) : [];
    if (!placed) return ofEach(scene, noun, knownAs(scene, noun, found), owners);
  }
  const antecedents = scene.antecedents.get(noun);
  if (noun.pronoun && !antecedents && found === null) return theyMeant(scene, noun, actorOf);
  if (noun.pronoun || antecedents)
    return (isThing(scene, noun) ? withoutPersons(scene, noun, antecedents ?? []) : (antecedents ?? []))
      .flatMap((other) => actorOf(scene, other))
      .map((actor) => ({ ...actor, certainty: 'inferred' as const }));
  return byItsNoun(scene, noun, found);
}

/** Is the phrase, whatever its words resolve to, what is done or had, and nobody who does it? */
function isNoDoer(scene: Scene, noun: Noun, found: ResolvedActor | null): boolean {
  const { tokens, chunks, frames } = scene;
  const { lower, lemma, start } = tokens[noun.head]!;
  if (lower === 'power' && noun.first === noun.head) return true; // "seized power"
  const next = chunks[noun.at + 1];
  if (lower === 'movement' && next?.kind === 'noun' && next.prep === 'of') return true; // "the movement of aid workers"
  if (lower === 'state' && next?.kind === 'noun' && next.prep === 'of' && CONDITION.test(tokens[next.head]!.lower))
    return true; // "a state of emergency allows"
  // "the |inter-Korean office|", "the |Sino-Indian border|": of two states, and neither of them
  if (found && found.members.length > 1 && noun.last - noun.first > 1 && isMaterial(frames, lower))
    return !isPair(scene, noun);
  if (found?.rule !== 'agent') return false;
  // "six |power| pylons", "a |police| post": a word before a head that is a thing
  if (found.end < start && isMaterial(frames, lower)) return true;
  return DEEDS.test(lemma) || DEEDS.test(lower); // "several air strikes": what is done, not who does it
}

/** Somebody whom the text names, or calls by an agent noun, with the country that his own words or those around tell. */
function knownAs(scene: Scene, noun: Noun, found: ResolvedActor): Actor {
  const { id, kind, certainty } = found;
  const role = likeHisPeer(scene, noun) ?? (isOfUnion(scene, noun, found, actorOf) ? 'IGO' : found.role);
  const country = role === 'IGO' && kind === 'person' ? null : found.country; // the U.N. chief speaks for no nation
  const { name, start, end } = writtenWith(scene, noun, found);
  const own =
    country ??
    ownerCountry(scene, noun) ??
    (id === null && role === 'GOV' ? (countryWithin(scene, noun)?.country ?? null) : null);
  const near = own === null ? (stateOfPeople(scene, noun) ?? countryAround(scene, noun, found)) : null;
  const actor: Actor = { name, id, country: own ?? near, role, start, end, certainty: near ? 'inferred' : certainty };
  return (id === null && (namedBehind(scene, noun, actor) || asState(scene, noun, actor))) || asRuler(scene, actor);
}

/** "Turkey's top general met |his Greek counterpart|": of the sector of whoever has him for one. */
function likeHisPeer(scene: Scene, { head, possessor }: Noun): Actor['role'] {
  if (!possessor || !/^counterparts?$/.test(scene.tokens[head]!.lower)) return null;
  return actorOf(scene, possessor)[0]?.role ?? null;
}

/** The country of somebody whose own words tell none. */
function countryAround(scene: Scene, noun: Noun, found: ResolvedActor): string | null {
  const { id, role, kind, entity, rule } = found;
  if (kind === 'person' && entity !== null && rule === 'named') return countryOfOfficial(scene, noun, entity, id);
  if (role === null || (id !== null && !isLocalBody(found)) || servesNoState(scene, noun)) return null;
  return countryMeant(scene, countedOf(scene, noun), role);
}

/** Somebody whom no list knows: by a capital, or by a noun that means people. */
function byItsNoun(scene: Scene, noun: Noun, found: ResolvedActor | null): Actor[] {
  const { tokens, annotated, frames } = scene;
  const head = tokens[noun.head]!;
  const alone = noun.last - noun.first === 1;
  const bare = alone || (noun.last - noun.first === 2 && noun.possessor?.pronoun === true);
  // "American and Filipino troops", "his Japanese and Korean counterparts": an adjective that shares the noun of the next phrase
  if (bare && found?.country && head.text !== head.lower) {
    const country = countryWithin(scene, { ...noun, first: noun.head, head: noun.last });
    if (country) return [country];
  }
  const startsSentence = noun.head === noun.first && noun.first === annotated.sentences[scene.sentence]!.first;
  const opens = startsSentence && head.lemma !== head.lower && /s$/.test(head.lower); // a capital that only begins the sentence
  // a name that no list knows is somebody when it is written like a person or a body
  if (
    head.pos === 'PROPN' &&
    (!found || found.rule === 'unknown') &&
    !opens &&
    head.text !== head.lower &&
    /^[\p{Lu}]/u.test(head.text) &&
    !WORDS_OF_THINGS.has(head.lower) &&
    !(alone && startsSentence && isCommonWord(scene, head))
  )
    return [asRuler(scene, phraseActor(scene, noun, found?.country ?? stateOfPeople(scene, noun)))];
  if (BODIES.has(head.lemma))
    return [{ ...phraseActor(scene, noun, found?.country ?? ownerCountry(scene, noun)), role: 'UNK' as const }];
  if (head.lower === 'governments' && found?.country)
    return [{ ...phraseActor(scene, noun, found.country), role: 'GOV' }];
  if (frames.lists.people.has(head.lemma) || frames.lists.people.has(head.lower) || isPersonWord(head.lower))
    return [phraseActor(scene, noun, found?.country ?? stateOfPeople(scene, noun))];
  return [];
}

/** "the EU's |diplomatic chief|", "the bloc's leaders": whose owner is no state. */
const servesNoState = (scene: Scene, { possessor }: Noun) =>
  possessor !== null && resolvedOf(scene, possessor)?.role === 'IGO';

const CONDITION = /^(?:emergency|war|siege|alert|affairs|mind|exception|calamity|disaster|readiness)$/;
const DEEDS = /^(?:protest|demonstration|rally|sit-in|march|strike|airstrike|raid|shelling|bomb|bombing|relief)s?$/;

/** "imposed sanctions on firms that |it| accused": the subject of the clause around, not what the article is about. */
function isOwnIt(scene: Scene, noun: Noun): boolean {
  if (!isThing(scene, noun) || !scene.antecedents.has(noun)) return false;
  return scene.clauses.some((clause) => clause.link === 'relative' && clause.subject[0] === noun);
}

const isThing = ({ tokens }: Scene, { pronoun, head }: Noun) => pronoun && /^its?$/.test(tokens[head]!.lower);

/** "The minister resigned over ties with the North a day after |it| …": no person is an "it"; the last body or country before is. */
function withoutPersons(scene: Scene, noun: Noun, antecedents: readonly Noun[]): readonly Noun[] {
  if (!antecedents.some((other) => resolvedOf(scene, other)?.kind === 'person')) return antecedents;
  // an owner ("|its| leader") is no chunk of its own
  const before = scene.chunks.findLastIndex(({ first }) => first < noun.first);
  for (let i = before; i >= 0; i--) {
    const chunk = scene.chunks[i]!;
    const kind = chunk.kind === 'noun' && !chunk.pronoun ? resolvedOf(scene, chunk)?.kind : null;
    if (chunk.kind === 'noun' && (kind === 'country' || kind === 'organization')) return [chunk];
  }
  return [];
}

/** Whose group it is; "Washington urged |both sides|" speaks of two others than Washington. */
function bothOf(scene: Scene, noun: Noun, { members, start, end }: ResolvedActor): Actor[] {
  const all = membersOf(scene, members, start, end);
  const others = isBoth(scene, noun) ? dealingWith(scene, noun) : null;
  if (!others || all.filter(({ country }) => others.has(country ?? '')).length !== 1) return all;
  const pair = lastPair(scene, { without: others });
  if (pair) return pair.map((actor) => ({ ...actor, start, end, certainty: 'inferred' as const }));
  return [{ ...phraseActor(scene, noun, null), role: 'UNK' }];
}

/** A sentence that begins with its verb goes on about whoever acted last: "Vowed not to negotiate." Nobody when that was not one side. */
function actorsBefore({ history, sentence }: Scene, clause: Clause): Actor[] {
  if (clause.order > 0 || clause.subject.length > 0 || clause.verb.form !== 'past') return [];
  const last = toldIn(history, sentence - 1).filter(({ nominal }) => !nominal);
  const [first] = last;
  if (!first || last.some((draft) => draft.actors[0]?.id !== first.actors[0]?.id)) return [];
  return first.actors.map((one) => ({ ...one, start: null, end: null, certainty: 'inferred' as const }));
}

/** "closed the border with |its neighbour|": another country than the owner's. */
const FOREIGN = /^(?:neighbou?rs?|rivals?|enem(?:y|ies)|adversar(?:y|ies)|counterparts?)$/;

/** "its leader", "his army": the country of whoever owns it. */
function ownerCountry(scene: Scene, noun: Noun): string | null {
  if (!noun.possessor || FOREIGN.test(scene.tokens[noun.head]!.lower)) return null;
  // "Macron met |their ministers|": one man is no "they"
  if (/^theirs?$/.test(scene.tokens[noun.possessor.head]!.lower) && isOnePerson(scene, noun.possessor)) return null;
  return actorOf(scene, noun.possessor)[0]?.country ?? null;
}

const isOnePerson = (scene: Scene, owner: Noun): boolean =>
  [owner, ...(scene.antecedents.get(owner) ?? [])].some((one) => resolvedOf(scene, one)?.kind === 'person');
