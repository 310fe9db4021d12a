import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { phraseActor, resolvedOf, tailOf } from './phrases.ts';

/**
 * "Ukraine's foreign minister, |Dmytro Kuleba|, accused": the person whom a description of one person names behind a comma.
 * Null for a list ("the minister, Kuleba and Reznikov"), a speaker ("the minister, Kuleba said") and somebody of another country.
 */
export function namedBehind(scene: Scene, noun: Noun, described: Actor): Actor | null {
  const { chunks, tokens } = scene;
  const head = tokens[noun.head]!;
  if (noun.pronoun || (head.lower.endsWith('s') && head.lemma !== head.lower)) return null;
  const at = (tailOf(chunks, noun).at(-1)?.at ?? noun.at) + 1;
  const name = chunks[at + 1];
  if (chunks[at]?.kind !== 'comma' || name?.kind !== 'noun' || name.prep !== null || name.possessor) return null;
  const next = chunks[at + 2];
  if (next && next.kind !== 'comma' && next.kind !== 'break' && (next.kind !== 'noun' || next.prep === null))
    return null;
  const person = resolvedOf(scene, name);
  if (person?.rule !== 'named' || person.kind !== 'person' || person.members.length > 0) return null;
  if (person.country && described.country && person.country !== described.country) return null;
  return {
    // whoever heads the U.N. speaks for no nation
    ...phraseActor(
      scene,
      name,
      described.role === 'IGO' || person.role === 'IGO' ? null : (person.country ?? described.country),
    ),
    id: person.id,
    role: person.role ?? described.role,
  };
}
