import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import type { Scene } from './draft.ts';

/** Does the speaker speak of himself: by pronoun, by the same name, or for his own country or party? */
export function isSelf(scene: Scene, clause: Clause, content: Clause): boolean {
  const subject = content.subject[0];
  if (!subject) return true;
  const speakers = actorsOf(scene, clause.subject);
  const own = actorsOf(scene, content.subject);
  if (subject.pronoun) {
    if (/^(?:it|they|he|she|we|i)$/.test(scene.tokens[subject.head]!.lower))
      return (
        own.length === 0 ||
        own.some((a) => speakers.some((b) => same(a, b))) ||
        speakers.length === 0 ||
        own.every((a) => a.certainty === 'inferred')
      );
  }
  return (
    own.length > 0 &&
    own.some((a) =>
      speakers.some((b) => same(a, b) || (a.country !== null && a.country === b.country && speaksFor(a.role, b.role))),
    )
  );
}

export const same = (a: { id: string | null; name: string }, b: { id: string | null; name: string }) =>
  (a.id !== null && a.id === b.id) || a.name === b.name;
/** A minister or spokesman speaks for the government of his country, not for its rebels. */
const speaksFor = (a: string | null, b: string | null) =>
  (a === null || a === 'GOV' || a === 'MIL') && (b === null || b === 'GOV' || b === 'MIL');
