import type { Actor } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import type { Draft } from './draft.ts';

/** Verbs by which somebody turns down what he is charged with. */
const DENIES = /^(?:deny|reject|dispute|refute|contest|dismiss)$/;

/**
 * "Kurti accused Vučić of planning the raid, |which he denied|", "|a charge Ankara rejects|": denied by the accused, and to the accuser.
 * A pronoun there is the accused, whomever it would mean elsewhere.
 */
export function aimDenial(clause: Clause, draft: Draft, readings: ReadonlyMap<Clause, Draft>): void {
  if (draft.type !== 'REJECT' || clause.link !== 'relative' || !DENIES.test(clause.verb.lemma)) return;
  const charge = chargeAbove(clause, readings);
  if (!charge || charge.actors.length === 0) return;
  const known = (all: readonly Actor[]) => all.filter(({ id, country }) => id !== null || country !== null);
  const accused = known(charge.targets);
  if (clause.subject.length === 1 && clause.subject[0]!.pronoun && accused.length > 0) draft.actors = meant(accused);
  const own = new Set(draft.actors.map(({ id }) => id));
  // the accuser himself may deny what the accused says in return
  if (charge.actors.every(({ id }) => id === null || !own.has(id))) draft.targets = meant(charge.actors);
}

const meant = (parties: readonly Actor[]): Actor[] =>
  parties.map((one) => ({ ...one, start: null, end: null, certainty: 'inferred' }));

/** The charge that the clause hangs on: "accused him |of planning the raid|, which he denied". */
function chargeAbove(clause: Clause, readings: ReadonlyMap<Clause, Draft>): Draft | null {
  for (let one = clause.parent, steps = 0; one && steps < 4; one = one.parent, steps++) {
    const draft = readings.get(one);
    if (draft?.type === 'ACCUSE') return draft;
  }
  return null;
}
