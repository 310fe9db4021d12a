import type { Clause } from '../grammar/clause.ts';
import { objectsOf } from '../grammar/walk.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { draftOf } from './operators.ts';
import { ownersOf } from './owners.ts';
import { withoutActors } from './participants.ts';
import { zoneOf } from './roles.ts';

/** "told Paris that a second state was |out of the question|": a refusal, to whoever hears it or whose wish it is. Null otherwise. */
export function readImpossible(scene: Scene, clause: Clause, content: Clause): Draft | null {
  if (content.verb.lemma !== 'be' || content.verb.negated || content.verb.modal !== null) return null;
  const { phrases, particles } = zoneOf(scene, content);
  const asked = phrases.find(({ head }) => scene.tokens[head]!.lower === 'question');
  if (asked?.prep !== 'out of' && !(asked?.prep === 'of' && particles.includes('out'))) return null;
  const draft = draftOf(scene, clause, content, null, 'REJECT', null);
  if (!draft) return null;
  const heard = actorsOf(scene, objectsOf(scene.chunks, clause));
  const own = heard.length > 0 ? heard : content.subject.flatMap((noun) => ownersOf(scene, noun));
  return Object.assign(draft, { targets: withoutActors(own, draft.actors) });
}
