import type { Actor } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { type Draft, type Scene, startDraft, toldSince } from './draft.ts';
import { zoneOf } from './roles.ts';
import { spanOf } from './spans.ts';

/** What can be refused, and whoever brings it. */
const ASKED: ReadonlySet<string> = new Set(['REQUEST', 'AGREE', 'THREATEN', 'AID']);
const REFUSES = /^(?:refuse|decline|balk|demur)$/;

/**
 * "He demanded an end to the sanctions. Mr Trump |refused|.": a refusal without an object turns down what the sentence before, or this one,
 * tells that another asked or offered. Null where nobody did.
 */
export function readRebuff(scene: Scene, clause: Clause): Draft | null {
  const { verb, link, children } = clause;
  if (!REFUSES.test(verb.lemma) || clause.passive || verb.negated || verb.modal !== null) return null;
  if ((link !== 'main' && link !== 'and') || children.some(({ link }) => link !== 'tail' && link !== 'participle'))
    return null;
  const { object, phrases } = zoneOf(scene, clause);
  if (object.length > 0 || phrases.some(({ prep, time }) => prep !== null && !time)) return null;
  const actors = actorsOf(scene, clause.subject);
  const [actor, more] = actors;
  if (!actor || more) return null;
  const asked = [...toldSince(scene.history, scene.sentence - 1), ...scene.current].findLast(
    (one) =>
      ASKED.has(one.type) &&
      one.clause !== clause &&
      one.actors.length > 0 &&
      !one.actors.some((other) => isOne(other, actor)),
  );
  if (!asked) return null;
  const targets = asked.actors.map((one) => ({ ...one, start: null, end: null, certainty: 'inferred' as const }));
  return startDraft(scene, clause, spanOf(scene, clause, null), {
    type: 'REJECT',
    mode: null,
    cameo: '120',
    rule: 'REJECT/rebuff',
    contexts: asked.contexts,
    actors,
    targets,
    verbal: true,
  });
}

const isOne = (a: Actor, b: Actor) =>
  a.id !== null && b.id !== null ? a.id === b.id : a.name.toLowerCase() === b.name.toLowerCase();
