import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { draftOf } from './operators.ts';
import { zoneOf } from './roles.ts';
import { isSelf } from './self.ts';

/** "said it would make Iran face consequences", "will pay a high price": whoever is to suffer is threatened. */
export function readPrice(scene: Scene, clause: Clause, content: Clause): Draft | null {
  if (!/^(?:will|would|shall|must)$/.test(content.verb.modal ?? '') || content.verb.negated) return null;
  // "said there would be consequences"
  const [first] = content.subject;
  if (content.verb.lemma === 'be' && (!first || scene.tokens[first.head]!.lower === 'there')) {
    const [thing] = zoneOf(scene, content).object;
    return thing && PRICE.test(scene.tokens[thing.head]!.lemma)
      ? draftOf(scene, clause, content, null, 'THREATEN', null)
      : null;
  }
  const self = isSelf(scene, clause, content);
  const last = self ? deepest(content) : content;
  if (self && last === content) return null;
  const price = [...zoneOf(scene, last).object, ...zoneOf(scene, last).phrases].some((noun) =>
    PRICE.test(scene.tokens[noun.head]!.lemma),
  );
  if (!/^(?:face|pay|suffer|bear|regret)$/.test(last.verb.lemma) || !(price || last.verb.lemma === 'regret'))
    return null;
  const draft = draftOf(scene, clause, content, null, 'THREATEN', null);
  const hit = actorsOf(scene, last.subject);
  return draft && hit.length > 0 ? Object.assign(draft, { targets: hit }) : null;
}
const PRICE = /^(?:consequence|price|cost|retaliation|response|punishment|wrath|revenge|reprisal)s?$/;

/** "expected to be able to continue": the last of what completes each other. */
export function deepest(clause: Clause): Clause {
  const child = clause.children.find((one) => one.link === 'complement');
  return child && child !== clause ? deepest(child) : clause;
}
