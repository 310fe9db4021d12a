import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { BLOWS, type Draft, type Scene } from './draft.ts';
import { isIdentified } from './known.ts';
import { draftOf } from './operators.ts';

const ANSWERS = new Set(['respond', 'retaliate', 'react', 'answer', 'hit', 'strike', 'punish']);
const PRIVATE = new Set(['CVL', 'BUS', 'MNC', 'EDU', 'MED', 'SOC', 'JRN']);

/**
 * "If Israel strikes again, Iran would respond": a threat under a condition, told as one. The threatened is whoever the condition speaks of.
 * Null where the answer is none ("shares would fall") and where nobody known would give it.
 */
export function readConditional(scene: Scene, clause: Clause, reading: Draft | null): Draft | null {
  const { verb, link } = clause;
  if (!/^(?:would|will)$/.test(verb.modal ?? '') || verb.negated || verb.perfect || clause.passive || reading?.verbal)
    return null;
  if (link !== 'main' && link !== 'and' && link !== 'that') return null;
  if (/^(?:warn|threaten|caution|vow)$/.test(clause.parent?.verb.lemma ?? '')) return null; // said so above
  if (!(reading ? BLOWS.has(reading.type) : ANSWERS.has(verb.lemma) || takesSteps(scene, clause))) return null;
  const condition = conditionOf(scene, clause);
  if (!condition) return null;
  const known = actorsOf(scene, clause.subject).filter((one) => isIdentified(one) && !PRIVATE.has(one.role ?? ''));
  if (known.length === 0) return null;
  const draft = draftOf(scene, clause, clause, reading, 'THREATEN', null);
  if (!draft) return null;
  const warned = actorsOf(scene, condition.subject).filter(
    (one) => !draft.actors.some((actor) => actor.country !== null && actor.country === one.country),
  );
  const targets = warned.length > 0 ? warned : (reading?.targets ?? []);
  return { ...draft, targets, rule: 'THREATEN/condition', status: 'threatened', settled: true };
}

/** "would take retaliatory measures": an answer made of a noun. */
function takesSteps({ chunks, tokens }: Scene, { verb, from }: Clause): boolean {
  const object = chunks[from];
  if (verb.lemma !== 'take' || object?.kind !== 'noun' || object.prep !== null) return false;
  const { lower } = tokens[object.first]!;
  return (
    /^(?:retaliatory|military|counter-?|tough|harsh|punitive|reciprocal)/.test(lower) && object.head > object.first
  );
}

/** "threatened a strike |if Chavez did not resign|": whoever can still avert it, where nobody else is threatened. */
export function aimThreat(scene: Scene, draft: Draft): void {
  if (draft.type !== 'THREATEN' || draft.targets.some(({ id, country, role }) => id !== null || country || role))
    return;
  const condition = conditionOf(scene, draft.clause);
  if (!condition || condition.passive) return;
  const warned = actorsOf(scene, condition.subject).filter(
    (one) => !draft.actors.some((actor) => actor.start === one.start || (actor.id !== null && actor.id === one.id)),
  );
  if (warned.length > 0) draft.targets = warned;
}

function conditionOf({ clauses }: Scene, clause: Clause): Clause | undefined {
  return clauses.find(
    (one) =>
      one.link === 'sub' &&
      /^(?:if|unless|should)$/.test(one.marker) &&
      (one.parent === clause || (one.parent === null && one.order < clause.order) || one.parent === clause.parent),
  );
}
