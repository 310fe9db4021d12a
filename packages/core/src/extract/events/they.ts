import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { type Draft, partiesOf, type Scene, toldIn } from './draft.ts';
import { isIdentified } from './known.ts';
import { firstEndingAfter } from './mentions.ts';

/** Says who a phrase of a sentence speaks of. */
type Resolve = (scene: Scene, noun: Noun) => Actor[];

/** What two do together: whoever it is done with is one of them. */
const SHARED = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'SUPPORT']);
const TOGETHER = new Set(['CONSULT', 'COOPERATE']);

/**
 * Whom "they" stands for at the beginning of a sentence: those who acted together in the sentence before ("The two ministers signed a
 * protocol. |They| agreed to"), else the one crowd that acted there ("Rebels seized the town. |They| also"); and whom "it" does. Nobody where
 * none fits.
 */
export function theyMeant(scene: Scene, noun: Noun, actorOf: Resolve): Actor[] {
  const { tokens, history, sentence } = scene;
  if (tokens[noun.head]!.lower === 'it') return isQuoted(scene, noun) ? [] : itMeant(scene, noun, actorOf);
  if (GENDER.has(tokens[noun.head]!.lower)) {
    for (let back: Scene | null = scene, i = 0; back && i < PATIENCE; back = back.before, i++) {
      const found = opensWith(back, noun, isPerson, actorOf, scene);
      if (found.length > 0 || !back.before || namesPerson(back.before)) return found;
    }
    return [];
  }
  if (tokens[noun.head]!.lower === 'its') return opensWith(scene, noun, isBody, actorOf);
  if (!/^(?:they|their)$/.test(tokens[noun.head]!.lower) || isQuoted(scene, noun)) return [];
  const before = toldIn(history, sentence - 1).filter(({ nominal, clause }) => !nominal && clause.link !== 'relative');
  const together = before.findLast((draft) => togetherIn(draft).length > 1);
  if (together) return togetherIn(together).map(pointedAt);
  const [one] = before;
  const [actor, more] = one?.actors ?? [];
  if (!actor || more || before.some((draft) => draft.actors[0]?.name !== actor.name)) return [];
  return isCrowd(actor) ? [pointedAt(actor)] : [];
}

/**
 * "|A spokesman for the ministry| said …. He denounced", "|China| supported the talks. Its envoy called": whoever the sentence before is about,
 * when this one begins with the pronoun. Nobody where that one has two subjects, or nobody of the kind. The pronoun stands in `own`, which may
 * be some sentences behind `scene`.
 */
function opensWith(
  scene: Scene,
  noun: Noun,
  fits: (actor: Actor, scene: Scene) => boolean,
  actorOf: Resolve,
  own: Scene = scene,
): Actor[] {
  const { before, sentence } = scene;
  if (!before || before.sentence !== sentence - 1 || isQuoted(own, noun)) return [];
  const speaks = own.clauses.some(({ link, subject }) => link === 'tail' && subject[0] === noun); // "…, |he| said"
  if (!speaks && noun.first > own.annotated.sentences[own.sentence]!.first + 1) return [];
  const clause = before.clauses.find(({ link }) => link === 'main' || link === 'tail');
  const tail = before.clauses.find(({ link }) => link === 'tail');
  const [subject, more] = (tail ?? clause)?.subject ?? [];
  if (!subject || more || (subject.pronoun && !isSameGender(scene, noun, subject))) return [];
  const [actor, other] = actorOf(before, subject);
  return actor && !other && fits(actor, scene) ? [pointedAt(actor)] : [];
}

/** "|The representative of Sudan| thanked the Council. |She| accused": not the woman named in a sentence before that one. */
export function nearerThan(scene: Scene, noun: Noun, entity: number | null, actorOf: Resolve): Actor[] {
  const { annotated, sentence, tokens } = scene;
  if (!GENDER.has(tokens[noun.head]!.lower)) return [];
  const { mentions, sentences } = annotated;
  const since = sentences[Math.max(0, sentence - 1)]!.start;
  const until = tokens[noun.head]!.start;
  for (let i = firstEndingAfter(mentions, since); i < mentions.length && mentions[i]!.start < until; i++)
    if (mentions[i]!.entity === entity) return [];
  return opensWith(scene, noun, isPerson, actorOf);
}

function isSameGender({ tokens }: Scene, a: Noun, b: Noun): boolean {
  const gender = GENDER.get(tokens[a.head]!.lower);
  return gender !== undefined && gender === GENDER.get(tokens[b.head]!.lower);
}
const GENDER = new Map([
  ['he', 'm'],
  ['his', 'm'],
  ['she', 'f'],
  ['her', 'f'],
]);

/** Sentences back that "he" reaches for an official whom the text does not name. */
const PATIENCE = 4;

const namesPerson = ({ annotated, sentence }: Scene): boolean => {
  const { mentions, entities, sentences } = annotated;
  const { start, end } = sentences[sentence]!;
  for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i]!.start < end; i++)
    if (entities[mentions[i]!.entity]!.kind === 'person') return true;
  return false;
};

/** One of those who speak for a body, whom the text does not name. */
const isPerson = ({ name, id }: Actor) =>
  id === null &&
  /(?:spokes(?:man|woman|person)|minister|official|commander|diplomat|envoy|ambassador|general|colonel|aide|adviser|governor|mayor|prosecutor|bishop|leader|president|representative|delegate|secretary|chairman|chairwoman|commissioner|director|coordinator|rapporteur|premier|archbishop|judge|lawyer)$/i.test(
    name,
  );
const isBody = ({ id }: Actor, { annotated }: Scene) => {
  const kind = id === null ? undefined : annotated.entities.find((one) => one.id === id)?.kind;
  return kind === 'country' || kind === 'organization';
};

/** "Lithuania stopped all imports. |It| supplied Ukraine with missiles": the one country or body that acted in the sentence before. */
function itMeant(scene: Scene, noun: Noun, actorOf: Resolve): Actor[] {
  const { annotated, history, sentence, clauses } = scene;
  if (clauses[0]?.subject[0] !== noun) return [];
  if (clauses[0].passive && MADE.test(clauses[0].verb.lemma)) return [];
  const before = toldIn(history, sentence - 1).filter(({ nominal }) => !nominal);
  if (before.length === 0) return opensWith(scene, noun, isBody, actorOf);
  const [actor, more] = before[0]?.actors ?? [];
  if (actor?.start != null && before[0]!.targets.some(({ start }) => start === actor.start)) return []; // one of "the two governments"
  if (!actor || more || actor.id === null || before.some((draft) => draft.actors[0]?.id !== actor.id)) return [];
  const kind = annotated.entities.find(({ id }) => id === actor.id)?.kind;
  return kind === 'country' || kind === 'organization' ? [pointedAt(actor)] : [];
}

/** "It was |burned| down in December": what befalls things befalls no country. */
const MADE =
  /^(?:burn|destroy|demolish|sign|ratify|adopt|approve|publish|build|rebuild|open|reopen|sink|loot|draft|broker|negotiate|release|sell|buy)$/;

/** "“|They| just spoke with me,” he said": whom a speaker means, the sentence before does not tell. */
const isQuoted = ({ annotated }: Scene, { head }: Noun) => {
  const { start } = annotated.tokens[head]!;
  return annotated.quotes.some((quote) => quote.start <= start && start < quote.end);
};

const pointedAt = (actor: Actor): Actor => ({ ...actor, start: null, end: null, certainty: 'inferred' });

function togetherIn({ type, actors, targets }: Draft): Actor[] {
  if (actors.length > 1 && SHARED.has(type)) return actors;
  return TOGETHER.has(type) ? partiesOf({ actors, targets }).filter(isIdentified) : [];
}

const isCrowd = ({ id, name }: Actor) => id === null && /(?:[^s']s|people|police|troops|forces)$/.test(name);
