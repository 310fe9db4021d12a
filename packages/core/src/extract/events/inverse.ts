import type { Frame } from '../../lexicon/parts/events.ts';
import type { EventType } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorOf, actorsOf } from './actors.ts';
import { codesOf, type Draft, type Scene, startDraft, type Zone } from './draft.ts';
import { meets } from './needs.ts';
import { ownersOf, thingOf } from './owners.ts';
import { withoutActors } from './participants.ts';
import { phraseWith } from './roles.ts';
import { spanOf } from './spans.ts';

/** "Kabul fell |to the Taliban|", "the minister came under fire |from donors|": the subject undergoes what a phrase behind the verb does. */
export function readInverse(
  scene: Scene,
  clause: Clause,
  zone: Zone,
  type: EventType,
  frame: Frame,
  weight: number,
): Draft | null {
  if (clause.passive) return null;
  const actors = actorsOf(scene, phraseWith(scene, zone, frame.actor ?? ['from', 'by'], null));
  if (actors.length === 0 || !meets(scene, frame.needs, actors)) return null;
  const undergone = clause.subject.flatMap((noun) => {
    const named = actorOf(scene, noun);
    if (named.length > 0) return named;
    const owners = ownersOf(scene, noun);
    return owners.length > 0 ? owners : [thingOf(scene, noun)];
  });
  const targets = withoutActors(undergone, actors);
  if (targets.length === 0) return null;
  return startDraft(scene, clause, spanOf(scene, clause, null), { ...codesOf(type, frame), actors, targets, weight });
}
