import type { Clause } from './clause.ts';
import { isTop } from './groups.ts';
import type { Walk } from './walk.ts';

/**
 * "It was not Egypt |that closed| the border": somebody else did, or nobody. "It was not only Egypt that", "not until Monday that" and
 * "not Cuba but Egypt that" tell it as done.
 */
export function negateCleft({ chunks, headOf, openingOf }: Walk, clause: Clause): void {
  const { parent, noun } = clause;
  const told = parent ? chunks[parent.verb.at + 1] : undefined;
  // "It was not |until Monday| that Egypt closed the border"
  if (parent && clause.link === 'that' && told?.kind === 'noun' && told.prep === 'until' && parent.verb.lemma === 'be')
    parent.verb.negated = false;
  if (!parent || !noun || parent.verb.lemma !== 'be' || !parent.verb.negated || parent.verb.adjective !== null) return;
  const [it] = parent.subject;
  if (!it?.pronoun || headOf(it) !== 'it' || !isTop(chunks[parent.verb.at + 1])) return;
  if (/^(?:only|just|merely|simply|until)$/.test(openingOf(noun))) return;
  for (let i = parent.verb.at + 1; i < clause.verb.at; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'and' && chunk.word === 'but') return;
  }
  clause.verb.negated = true;
}
