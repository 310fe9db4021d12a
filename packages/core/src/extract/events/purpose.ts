import type { Clause } from '../grammar/clause.ts';
import { actorOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { contentTargets } from './operators.ts';
import { ownersOf, thingOf } from './owners.ts';
import { withoutActors } from './participants.ts';
import { spanOf } from './spans.ts';

const REACHING = new Set([
  'summon',
  'call',
  'phone',
  'telephone',
  'write',
  'meet',
  'contact',
  'ring',
  'visit',
  'tweet',
  'send',
  'convene',
  'gather',
  'hold',
]);
const isInfinitive = ({ link, marker }: Clause) =>
  (link === 'noun' || link === 'purpose' || link === 'complement') && marker !== 'for' && marker !== 'bare';

/**
 * Help whose receiver stands only in its purpose: "gave 60 million to help people in Somalia".
 */
export function aimHelp(scene: Scene, clause: Clause, draft: Draft): void {
  if (draft.type !== 'AID' || draft.targets.some((one) => one.id !== null || one.country !== null || one.role !== null))
    return;
  const purpose = clause.children.find((child) => isInfinitive(child) && child.verb.form === 'infinitive');
  if (!purpose) return;
  const targets = withoutActors(contentTargets(scene, purpose), draft.actors);
  if (targets.some((one) => one.id !== null || one.country !== null || one.role !== null)) draft.targets = targets;
}

/** A strike or march whose addressee stands in its purpose: "a hunger strike to protest against the authorities", "demanding that". */
export function aimProtest(scene: Scene, clause: Clause, draft: Draft, readings: ReadonlyMap<Clause, Draft>): void {
  if (draft.type !== 'PROTEST' || draft.targets.some((one) => one.role !== null)) return;
  const placed = draft.targets.some((one) => one.id !== null || one.country !== null); // "marched through Yangon"
  for (const child of clause.children) {
    if (child.link !== 'participle' && !isInfinitive(child)) continue;
    const said = readings.get(child);
    const targets = said && AIMS.has(said.type) ? said.targets : [];
    const aimed = placed ? targets.filter(({ role }) => role !== null) : targets;
    if (aimed.length > 0) draft.targets = withoutActors([...aimed], draft.actors);
  }
  if (draft.targets.length > 0 && !placed) return;
  const against = scene.chunks.find(
    (chunk) =>
      chunk.kind === 'noun' &&
      (chunk.prep === 'against' || chunk.prep === 'in response to' || chunk.prep === 'in protest at'),
  );
  if (against?.kind === 'noun') {
    const owners = [...actorOf(scene, against), ...ownersOf(scene, against)];
    if (placed && owners.length === 0) return;
    draft.targets = withoutActors(owners.length > 0 ? owners.slice(0, 1) : [thingOf(scene, against)], draft.actors);
  }
}
/** "fired tear gas |to disperse students|", "used force to break up a march by teachers": on whom the police used it. */
export function aimForce(scene: Scene, clause: Clause, draft: Draft): void {
  if (draft.rule !== 'ASSAULT/crowd-control' || draft.targets.some((one) => one.country !== null || one.role !== null))
    return;
  for (const child of clause.children) {
    if (!isInfinitive(child) || !DISPERSES.test(child.verb.lemma)) continue;
    const targets = withoutActors(contentTargets(scene, child), draft.actors);
    if (targets.length > 0) draft.targets = targets;
  }
}
const DISPERSES =
  /^(?:disperse|scatter|beat|repulse|rein|shoo|restrain|tame|break|chase|scare|quell|control|clear|drive|stop|prevent|push|subdue|repel|contain|check|pacify|bring|keep|deter|halt|dispel|evict|remove|ward)$/;

const AIMS = new Set(['PROTEST', 'REQUEST', 'ACCUSE']);

/**
 * "summoned the ambassador to complain", "called Erdogan to apologize": the call is made so that the words are said.
 * Gives the event of the words, with the caller as actor and the called as target; null when the purpose is no such act.
 */
export function readErrand(
  scene: Scene,
  clause: Clause,
  call: Draft,
  readings: ReadonlyMap<Clause, Draft>,
): Draft | null {
  if (!REACHING.has(clause.verb.lemma) || clause.verb.negated) return null;
  for (const child of clause.children) {
    if (!isInfinitive(child) || child.verb.form !== 'infinitive' || child.verb.negated) continue;
    const said = readings.get(child);
    const type = said && ERRANDS.has(said.type) ? said.type : COMPLAINTS.has(child.verb.lemma) ? 'ACCUSE' : null;
    if (said?.mode === 'investigate' && VISITS.has(clause.verb.lemma)) continue; // "will visit to inspect the buildings"
    if (type === null || scene.tokens[child.verb.first]!.lower !== 'to') continue;
    const targets = call.targets.length > 0 ? call.targets : (said?.targets ?? []);
    const cameo = said?.cameo ?? '111';
    const rule = said?.rule ?? 'ACCUSE/complaint';
    return {
      ...call,
      type,
      mode: said?.mode ?? (type === 'ACCUSE' ? 'disapprove' : null),
      cameo,
      rule,
      contexts: said?.contexts ?? [],
      targets,
      last: Math.max(call.last, spanOf(scene, child, null).last),
      verbal: true,
    };
  }
  return null;
}
const VISITS = new Set(['visit', 'meet', 'gather', 'hold', 'convene']);
const ERRANDS = new Set(['SUPPORT', 'ACCUSE', 'AGREE', 'REQUEST', 'THREATEN']);
const COMPLAINTS = new Set(['complain', 'protest', 'condemn', 'object', 'express', 'lodge', 'register', 'voice']);
