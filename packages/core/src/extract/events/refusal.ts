import type { Clause } from '../grammar/clause.ts';
import { COOPERATIVE, type Draft, type Scene } from './draft.ts';
import { draftOf } from './operators.ts';

const WILL = new Set(['will', 'would', 'wo', 'can', 'ca', 'could', 'shall']);
/** What one refuses by not doing it of one's own will: "will not accept", "could not agree to", "would not negotiate". */
const CHOSEN = new Set([
  'accept',
  'agree',
  'allow',
  'attend',
  'recognize',
  'recognise',
  'negotiate',
  'sign',
  'participate',
  'lift',
  'withdraw',
  'cooperate',
  'comply',
  'surrender',
  'tolerate',
  'yield',
  'compromise',
  'return',
  'end',
  'ratify',
  'bow',
  'budge',
  'relent',
  'renew',
  'permit',
  'endorse',
  'support',
  'back',
  'join',
  'release',
  'extradite',
  'meet',
  'talk',
]);
/** What counts as refused even without "will": "did not give permission", "did not attend". */
const OMITTED = new Set([
  'attend',
  'accept',
  'agree',
  'recognize',
  'recognise',
  'give',
  'grant',
  'allow',
  'endorse',
  'permit',
  'approve',
  'sign',
]);

/**
 * A clause that says no: "which the US could not agree to" -> REJECT by the US. Null when the "not" only says that nothing was done.
 */
export function readRefusal(scene: Scene, clause: Clause, reading: Draft | null): Draft | null {
  const { verb } = clause;
  if (!verb.negated || clause.passive || clause.subject.length === 0) return null;
  if (clause.link === 'gerund' || clause.link === 'purpose' || clause.link === 'noun' || clause.link === 'complement')
    return null;
  const willed = verb.modal !== null && WILL.has(verb.modal);
  const known = reading !== null && COOPERATIVE.has(reading.type);
  if (
    willed
      ? !known && !CHOSEN.has(verb.lemma)
      : verb.modal !== null || verb.progressive || !OMITTED.has(verb.lemma) || !(known || verb.lemma === 'attend')
  )
    return null;
  const draft = draftOf(scene, clause, clause, reading, 'REJECT', null);
  if (draft) draft.negated = true;
  return draft;
}
