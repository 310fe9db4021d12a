import type { Clause } from '../grammar/clause.ts';
import type { Scene } from './draft.ts';

/** "Caribbean |leaders| will meet on Friday": with each other, whoever they are. */
export function isGathering({ tokens }: Scene, { verb, subject, passive }: Clause): boolean {
  const [who, more] = subject;
  if (!who || more || passive || who.pronoun || !MEETS.test(verb.lemma)) return false;
  return ENVOYS.test(tokens[who.head]!.lower);
}
const MEETS = /^(?:meet|confer|convene|reconvene)$/;
const ENVOYS =
  /^(?:heads|leaders|ministers|presidents|diplomats|negotiators|envoys|officials|delegations|delegates|commanders|chiefs|ambassadors|mediators|representatives)$/;
