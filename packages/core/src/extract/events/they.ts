import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { type Draft, type Scene, toldIn } from './draft.ts';

/** What two do together: whoever it is done with is one of them. */
const SHARED = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'SUPPORT']);
const TOGETHER = new Set(['CONSULT', 'COOPERATE']);

/**
 * Whom "they" stands for at the beginning of a sentence: those who acted together in the sentence before ("The two ministers signed a
 * protocol. |They| agreed to"), else the one crowd that acted there ("Rebels seized the town. |They| also"); and whom "it" does. Nobody where
 * none fits.
 */
export function theyMeant(scene: Scene, noun: Noun): Actor[] {
  const { tokens, history, sentence } = scene;
  if (tokens[noun.head]!.lower === 'it') return isQuoted(scene, noun) ? [] : itMeant(scene, noun);
  if (!/^(?:they|their)$/.test(tokens[noun.head]!.lower) || isQuoted(scene, noun)) return [];
  const before = toldIn(history, sentence - 1).filter(({ nominal, clause }) => !nominal && clause.link !== 'relative');
  const together = before.findLast((draft) => sidesOf(draft).length > 1);
  if (together) return sidesOf(together).map(pointedAt);
  const [one] = before;
  const [actor, more] = one?.actors ?? [];
  if (!actor || more || before.some((draft) => draft.actors[0]?.name !== actor.name)) return [];
  return isCrowd(actor) ? [pointedAt(actor)] : [];
}

/** "Lithuania stopped all imports. |It| supplied Ukraine with missiles": the one country or body that acted in the sentence before. */
function itMeant({ annotated, history, sentence, clauses }: Scene, noun: Noun): Actor[] {
  if (clauses[0]?.subject[0] !== noun) return [];
  const before = toldIn(history, sentence - 1).filter(({ nominal }) => !nominal);
  const [actor, more] = before[0]?.actors ?? [];
  if (!actor || more || actor.id === null || before.some((draft) => draft.actors[0]?.id !== actor.id)) return [];
  const kind = annotated.entities.find(({ id }) => id === actor.id)?.kind;
  return kind === 'country' || kind === 'organization' ? [pointedAt(actor)] : [];
}

/** "“|They| just spoke with me,” he said": whom a speaker means, the sentence before does not tell. */
const isQuoted = ({ annotated }: Scene, { head }: Noun) => {
  const { start } = annotated.tokens[head]!;
  return annotated.quotes.some((quote) => quote.start <= start && start < quote.end);
};

const pointedAt = (actor: Actor): Actor => ({ ...actor, start: null, end: null, certainty: 'inferred' });

function sidesOf({ type, actors, targets }: Draft): Actor[] {
  if (actors.length > 1 && SHARED.has(type)) return actors;
  return TOGETHER.has(type) ? [...actors, ...targets].filter(({ id, country }) => id !== null || country !== null) : [];
}

const isCrowd = ({ id, name }: Actor) => id === null && /(?:[^s']s|people|police|troops|forces)$/.test(name);
