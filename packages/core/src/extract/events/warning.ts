import type { EventType } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { objectsOf } from '../grammar/walk.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene, SpeechVerdict } from './draft.ts';
import { isIdentified } from './known.ts';
import { draftOf } from './operators.ts';
import { readPrice } from './price.ts';
import { isSelf, same } from './self.ts';

/** Announcing these of oneself is a threat; announcing an inquiry or a demand is not. */
export const DEEDS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST']);

/** A state, an army or a rebel that warns of what could come threatens; experts and agencies only predict. */
export function readWarning(scene: Scene, clause: Clause, content: Clause, inner: Draft | null): SpeechVerdict | null {
  // "warned that the premier |had not consulted| them": what is over threatens nobody
  if (content !== clause && content.verb.modal === null && content.verb.past && content.verb.perfect) return null;
  if (content !== clause && isForetold(scene, clause, content)) return { draft: null, drop: null };
  const draft = draftOf(scene, clause, content, inner, 'THREATEN', null);
  // "warned that Russia will attack ships": what another will do is foretold
  // and "Choe warned that Kim might rethink" speaks for one's own side
  if (
    draft &&
    inner &&
    DEEDS.has(inner.type) &&
    !isSelf(scene, clause, content) &&
    !inner.actors.some((one) => draft.actors.some((own) => same(own, one)))
  )
    if (inner.actors.some(isIdentified)) return { draft: null, drop: null };
  if (
    !draft?.actors.some(({ role, country, id }) =>
      role === null ? id !== null || country !== null : /^(?:GOV|MIL|REB|UAF|OPP|PTY|LAB|PRM|LEG)$/.test(role),
    )
  )
    return null;
  // "warned that Mexico could retaliate with tariffs": one's own side is not whom one threatens
  const home = new Set(draft.actors.map(({ country }) => country));
  if (content !== clause && isSelf(scene, clause, content))
    draft.targets = draft.targets.filter(({ country }) => country === null || !home.has(country));
  const warned = actorsOf(scene, objectsOf(scene.chunks, clause));
  if (warned.length > 0) draft.targets = warned;
  else if (content !== clause) draft.targets = readPrice(scene, clause, content)?.targets ?? draft.targets; // "that Iran would pay a price"
  if (inner?.actors.some((one) => draft.actors.some((other) => same(one, other)))) inner.status = 'threatened';
  return { draft, drop: inner?.status === 'threatened' || content === clause ? null : content };
}

/** "warned that Iran |could close| the strait": what others may do is foretold, unless it is what they would suffer. */
function isForetold(scene: Scene, clause: Clause, content: Clause): boolean {
  const { verb, subject, passive } = content;
  if (!/^(?:may|might|could)$/.test(verb.modal ?? '') || passive || isSelf(scene, clause, content)) return false;
  if (
    /^(?:be|face|pay|suffer|bear|regret|lose|meet|risk|see|get|end|become|find|expect|trigger|provoke|spark|lead)$/.test(
      verb.lemma,
    )
  )
    return false;
  const speakers = new Set(actorsOf(scene, clause.subject).map(({ country }) => country));
  return actorsOf(scene, subject).some((one) => isIdentified(one) && !speakers.has(one.country));
}
