import type { Actor } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { type Draft, type Scene, startDraft, toldSince } from './draft.ts';
import { zoneOf } from './roles.ts';
import { spanOf } from './spans.ts';

const ANSWERS = /^(?:retaliate|respond|reply|reciprocate|answer)$/;
/** What one state may do back to another: an expulsion, a tariff, a ban, a shelling. */
const RETURNED: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'ACCUSE', 'RETREAT', 'CONCEDE']);

/**
 * "Cairo expelled the Turkish ambassador; Ankara |retaliated in kind|": the same done back to whoever did it, and "Ottawa |followed suit|": the
 * same done by another. Null where nothing such was told just before, or by other sides.
 */
export function readInKind(scene: Scene, clause: Clause): Draft | null {
  const { verb, link } = clause;
  if (clause.passive || verb.negated || verb.modal !== null || (link !== 'main' && link !== 'and')) return null;
  const { phrases, object } = zoneOf(scene, clause);
  const head = (at: number) => scene.tokens[at]!.lower;
  const back =
    ANSWERS.test(verb.lemma) &&
    (verb.lemma === 'reciprocate' || phrases.some((phrase) => phrase.prep === 'in' && head(phrase.head) === 'kind'));
  const too = verb.lemma === 'follow' && object[0] !== undefined && head(object[0].head) === 'suit';
  if (!back && !too) return null;
  const actors = actorsOf(scene, clause.subject);
  const [actor] = actors;
  if (!actor || actor.country === null) return null;
  const told = [...toldSince(scene.history, scene.sentence - 1), ...scene.current].findLast(
    (one) => RETURNED.has(one.type) && one.clause !== clause && one.status === 'happened' && one.actors.length > 0,
  );
  if (!told || told.actors.some(({ country }) => country === actor.country)) return null;
  const struck = told.targets.some(({ country }) => country === actor.country);
  if (back !== struck) return null;
  const targets: readonly Actor[] = back ? told.actors : told.targets;
  const { type, mode, cameo, contexts } = told;
  return startDraft(scene, clause, spanOf(scene, clause, null), {
    type,
    mode,
    cameo,
    contexts,
    rule: `${type}/in-kind`,
    actors,
    targets: targets.map((one) => ({ ...one, start: null, end: null, certainty: 'inferred' })),
  });
}
