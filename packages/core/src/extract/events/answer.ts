import type { EventType } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { type Draft, type Scene, startDraft } from './draft.ts';
import { isIdentified } from './known.ts';
import { isNothing, zoneOf } from './roles.ts';
import { spanOf } from './spans.ts';

/**
 * "Any intervention |would be met with force|, the junta said", "|would not rule out military action|": threats without a verb of threat; and
 * "no ships |would be let through|", which turns all away. The one who says so makes it. Null for everything else.
 */
export function readAnswer(scene: Scene, clause: Clause): Draft | null {
  const { verb, passive, link } = clause;
  if (link !== 'main' && link !== 'that' && link !== 'and') return null;
  if (!passive) return keepsOpen(scene, clause);
  if (!/^(?:will|would)$/.test(verb.modal ?? '') || verb.perfect || verb.negated) return null;
  const [subject] = clause.subject;
  if (!subject) return null;
  if (isNothing(scene, subject))
    return LETS.test(verb.lemma) ? said(scene, clause, 'REJECT', tellerOf(scene, clause)) : null;
  if (!ANSWERED.test(verb.lemma) || !ANY.test(scene.tokens[subject.first]!.lower)) return null;
  const by = zoneOf(scene, clause).phrases.find(({ prep }) => prep === 'with');
  return by && isHard(scene, by) ? said(scene, clause, 'THREATEN', tellerOf(scene, clause)) : null;
}
const LETS = /^(?:let|allow|permit|admit)$/;
const ANSWERED = /^(?:meet|answer|repel|counter|greet|treat|return|repay|repulse)$/;
const ANY = /^(?:any|every|further|such|new|another|all|each|a|an)$/;

/** "does not |rule out force|", "would not |exclude military action|" */
function keepsOpen(scene: Scene, clause: Clause): Draft | null {
  const { verb } = clause;
  if (!verb.negated || verb.past || verb.perfect || !/^(?:exclude|rule)$/.test(verb.lemma)) return null;
  const zone = zoneOf(scene, clause);
  const object = zone.object[0] ?? zone.phrases.find(({ prep }) => prep === 'out');
  if (!object || !isHard(scene, object) || !EXCLUDED.test(scene.tokens[object.head]!.lower)) return null;
  return said(scene, clause, 'THREATEN', clause);
}
const EXCLUDED =
  /^(?:force|action|strikes?|retaliation|invasion|war|intervention|measures|response|options?|reprisals?)$/;

/** "force", "a harsh response", "missiles": not "thanks", "a warm welcome". */
function isHard({ tokens }: Scene, { first, head }: Noun): boolean {
  const { lower } = tokens[head]!;
  if (BLOW.test(lower)) return true;
  if (!STEP.test(lower)) return false;
  for (let i = first; i < head; i++) if (HARSH.test(tokens[i]!.lower)) return true;
  return false;
}
const BLOW =
  /^(?:force|retaliation|reprisals?|fire|bullets|missiles|bloodshed|war|countermeasures|sanctions|violence|invasion|strikes?|vengeance|might|power|fury)$/;
const STEP = /^(?:response|answer|reaction|action|measures?|steps|blow|options?|resistance|retribution|intervention)$/;
const HARSH =
  /^(?:harsh|harshest|military|armed|crushing|decisive|strong|stronger|forceful|firm|swift|devastating|severe|tough|tougher|proportionate|immediate|merciless|fierce|appropriate|overwhelming|resolute|painful|stern|punitive|heavy|full)$/;

/** The verb that says so: "Pyongyang |warned| that", ", the junta |said|". */
function tellerOf({ clauses, frames }: Scene, clause: Clause): Clause | null {
  const up = clause.link === 'that' ? clause.parent : null;
  const teller = up ?? clauses.find((one) => one.link === 'tail' && (one.parent === clause || one.parent === null));
  if (WARNS.test(teller?.verb.lemma ?? '')) return null; // that is a threat already
  return teller && frames.lists.speech.has(teller.verb.lemma) ? teller : null;
}

const WARNS = /^(?:warn|threaten|caution|vow)$/;

/** What is said holds on the day on which it is said. */
function said(scene: Scene, clause: Clause, type: EventType, teller: Clause | null): Draft | null {
  const actors = teller ? actorsOf(scene, teller.subject) : [];
  if (!teller || !actors.some((one) => isIdentified(one) || POWERS.test(one.role ?? ''))) return null;
  return startDraft(scene, teller, spanOf(scene, clause, null), {
    type,
    mode: type === 'THREATEN' ? 'violence' : null,
    cameo: type === 'THREATEN' ? '130' : '120',
    rule: `${type}/answer`,
    contexts: [],
    actors,
    targets: [],
    negated: type === 'REJECT',
    verbal: true,
    settled: true,
  });
}
const POWERS = /^(?:GOV|MIL|REB|UAF|PRM|COP|SPY|LEG)$/;
