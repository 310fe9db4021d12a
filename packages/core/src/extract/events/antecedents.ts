import type { Chunk, Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';

/**
 * Whom the pronouns of a sentence stand for, as far as its own clauses tell: the subject of the verb of speech above
 * ("Seoul said it would"), else the last subject before. The document's own resolution of pronouns goes first.
 */
export function findAntecedents(
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
): ReadonlyMap<Noun, readonly Noun[]> {
  const found = new Map<Noun, readonly Noun[]>();
  let before: readonly Noun[] = [];
  for (const clause of clauses) {
    const [subject] = clause.subject;
    if (subject?.pronoun && clause.subject.length === 1) {
      const above = clause.parent?.subject ?? [];
      const source =
        above.length > 0 && !above[0]!.pronoun
          ? above
          : above.length > 0 && found.has(above[0]!)
            ? found.get(above[0]!)!
            : before;
      if (source.length > 0) found.set(subject, source);
    } else if (subject && clause.subject.length > 0) before = clause.subject;
    // "its leader", "his counterpart" after the verb: the subject's
    for (let i = clause.from; i < clause.to; i++) {
      const chunk = chunks[i]!;
      if (chunk.kind === 'noun' && chunk.possessor?.pronoun && before.length > 0) found.set(chunk.possessor, before);
    }
  }
  return found;
}
