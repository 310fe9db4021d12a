import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import type { Scene } from './draft.ts';

/** Tokens of a clause: from its own subject over the verb to the end of its zone, with the content that completes it. */
export function spanOf(scene: Scene, clause: Clause, content: Clause | null): { first: number; last: number } {
  const { chunks } = scene;
  let first = clause.verb.first;
  const subject = clause.subject[0];
  if (subject && subject.from < first && ownsSubject(scene, clause, subject)) first = subject.from;
  let last = clause.verb.last;
  // "cut relations, |hours after| …": the measure belongs to the next clause
  const measure = chunks[clause.to - 1];
  const end =
    chunks[clause.to]?.kind === 'sub' && measure?.kind === 'noun' && measure.time && measure.prep === null
      ? clause.to - 1
      : clause.to;
  for (let i = clause.from; i < end; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'noun' || chunk.kind === 'prep') last = Math.max(last, chunk.last);
  }
  for (const child of content ? [content] : clause.children.slice(0, 1)) {
    // "looks forward |to sitting down| with them": the preposition belongs to the verb
    const governed = child.link === 'gerund' && child.marker === 'to';
    if (child.link === 'complement' || child.link === 'that' || child.link === 'noun' || governed)
      last = Math.max(last, spanOf(scene, child, null).last);
  }
  return { first, last };
}

/** Does the subject stand right before the verb, so that one span covers both? */
function ownsSubject({ chunks }: Scene, clause: Clause, subject: Noun): boolean {
  for (let i = subject.at + 1; i < clause.verb.at; i++)
    if (chunks[i]!.kind === 'verb' || chunks[i]!.kind === 'break') return false;
  return true;
}
