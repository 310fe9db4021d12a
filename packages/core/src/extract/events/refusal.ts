import type { Clause } from '../grammar/clause.ts';
import { COOPERATIVE, type Draft, type Scene } from './draft.ts';
import { isKnown } from './known.ts';
import { meets } from './needs.ts';
import { draftOf } from './operators.ts';

const WILL = new Set(['will', 'would', 'wo', 'can', 'ca', 'could', 'shall']);

/**
 * A clause that says no: "which the US could not agree to" -> REJECT by the US. Null when the "not" only says that nothing was done.
 */
export function readRefusal(scene: Scene, clause: Clause, reading: Draft | null): Draft | null {
  const { verb } = clause;
  const { words: chosen } = scene.frames.sets.get('chosen')!;
  const { words: omitted } = scene.frames.sets.get('omitted')!;
  if (!verb.negated || clause.passive || clause.subject.length === 0) return null;
  if (clause.link === 'gerund' || clause.link === 'purpose' || clause.link === 'noun' || clause.link === 'complement')
    return null;
  const willed = verb.modal !== null && WILL.has(verb.modal);
  const known = reading !== null && COOPERATIVE.has(reading.type);
  if (
    willed
      ? !known && !chosen.has(verb.lemma)
      : verb.modal !== null || verb.progressive || !omitted.has(verb.lemma) || !(known || verb.lemma === 'attend')
  )
    return null;
  const draft = draftOf(scene, clause, clause, reading, 'REJECT', null);
  // "the |airline| would not let us": nobody who decides for a state or a cause
  if (draft && !known && !(draft.actors.some(isKnown) && meets(scene, ['public'], draft.actors))) return null;
  if (draft) draft.negated = true;
  return draft;
}
