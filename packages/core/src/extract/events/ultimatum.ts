import type { Clause } from '../grammar/clause.ts';
import { objectsOf } from '../grammar/walk.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { draftOf } from './operators.ts';

const TELLS = /^(?:tell|say|warn|declare|announce|add|threaten|write|shout)$/;
/** What comes if one does not obey: "or |we| will march", "or |face| war". */
const OTHERWISE = /^(?:we|i|face|suffer|risk|pay|die|bear|perish)$/;

/** "Pull back your forces |or face war|, Khartoum told Juba": an order with "or" behind it, in the mouth of a speaker. Null otherwise. */
export function readUltimatum(scene: Scene, clause: Clause): Draft | null {
  if (isTerm(scene, clause)) {
    const term = threat(scene, clause, clause);
    return term?.actors.every(({ role, id }) => (role === null ? id !== null : COMMANDS.has(role))) ? term : null;
  }
  if (clause.link !== 'tail' || clause.verb.negated || !TELLS.test(clause.verb.lemma)) return null;
  const { chunks, tokens } = scene;
  const [order] = chunks;
  const vowed = answerTo(scene, clause);
  if (vowed) return threat(scene, clause, vowed);
  if (order?.kind !== 'verb' || order.form === 'ing' || order.past) return null;
  const or = chunks.find((chunk) => chunk.kind === 'and' && chunk.word === 'or');
  if (!or || or.at > clause.verb.at || !OTHERWISE.test(tokens[or.last]?.lower ?? '')) return null;
  const told = scene.clauses.find((one) => one.verb === order) ?? clause;
  return threat(scene, clause, told);
}

/** "gave Hamas |until noon| to free the captives": a term is set to somebody. */
function isTerm({ chunks }: Scene, { verb, passive, children }: Clause): boolean {
  if (passive || verb.negated || verb.modal !== null || !/^(?:give|set|grant)$/.test(verb.lemma)) return false;
  const told = chunks[verb.at + 1];
  const term = chunks[verb.at + 2];
  if (told?.kind !== 'noun' || told.prep !== null || term?.kind !== 'noun') return false;
  // "gave the rebels |72 hours| to surrender"
  const counted = term.time && term.prep === null && children.some((child) => OBEYS.test(child.verb.lemma));
  return term.prep === 'until' || counted;
}
const OBEYS =
  /^(?:surrender|comply|respond|accept|free|release|disarm|give|yield|quit|leave|reinstate|return|resign|cede|reopen|end|cease|clear|withdraw|stop|halt|hand|lift|pay|apologise|apologize|reverse|restore|step|vacate|evacuate|sign)$/;
const COMMANDS: ReadonlySet<string> = new Set([
  'GOV',
  'MIL',
  'REB',
  'UAF',
  'PRM',
  'IGO',
  'JUD',
  'LEG',
  'OPP',
  'CRM',
  'LAB',
  'COP',
  'PTY',
]);

function threat(scene: Scene, clause: Clause, told: Clause): Draft | null {
  const draft = draftOf(scene, clause, told, null, 'THREATEN', null);
  const warned = actorsOf(scene, objectsOf(scene.chunks, clause));
  return draft && Object.assign(draft, { targets: warned, rule: 'THREATEN/ultimatum', settled: true });
}

/** "If the blockade is not lifted, |we will act|, ECOWAS told the junta." */
function answerTo({ clauses, tokens }: Scene, tail: Clause): Clause | undefined {
  const condition = clauses.find(
    (one) => one.link === 'sub' && /^(?:if|unless)$/.test(one.marker) && one.order < tail.order,
  );
  return (
    condition &&
    clauses.find(
      (one) =>
        one.order > condition.order &&
        one.order < tail.order &&
        /^(?:will|shall)$/.test(one.verb.modal ?? '') &&
        !one.verb.negated &&
        ANSWERS.test(one.verb.lemma) &&
        /^(?:we|i)$/.test(one.subject[0] ? tokens[one.subject[0].head]!.lower : ''),
    )
  );
}
const ANSWERS =
  /^(?:act|respond|retaliate|react|attack|strike|fight|resist|invade|bomb|kill|shoot|fire|hit|march|destroy|crush|punish|intervene|close|block|cut|expel|suspend|withdraw|boycott|execute|shut|seize|occupy)$/;
