import type { Actor } from '../../model/event.ts';
import type { NounFrame } from '../frames/index.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { wholeOf } from './measures.ts';
import { meets } from './needs.ts';
import { doersOf, make, nounFrame, targetsOf } from './nominal.ts';
import { isBetween, ownersOf } from './owners.ts';
import { actorsFor } from './participants.ts';
import { phraseWith, zoneOf } from './roles.ts';
import { spanOf } from './spans.ts';

/** "launched an attack on", "held talks with", "came under attack": the noun under a verb that only carries it. */
export function readLight(scene: Scene, clause: Clause): Draft | null {
  const { lightAct, lightReceive } = scene.frames.lists;
  const zone = zoneOf(scene, clause);
  if (clause.verb.lemma === 'be' && zone.object.length > 0) return null; // "it was |the first meeting|": what something is, nobody does
  const nouns = zone.object.length > 0 ? zone.object : zone.phrases.slice(0, 1);
  if (!nouns.some((noun) => nounFrame(scene, wholeOf(scene, noun)))) return null;
  const particle = zone.particles[0];
  const keys = [clause.verb.lemma];
  if (particle) keys.unshift(`${clause.verb.lemma}+${particle}`, `${clause.verb.lemma} ${particle}`);
  let carried: Noun[] = zone.object;
  const governed = zone.phrases[0];
  if (carried.length === 0 && governed?.prep) {
    keys.unshift(`${clause.verb.lemma}+${governed.prep}`, `${clause.verb.lemma} ${governed.prep}`);
    if (keys.some((key) => key.includes(governed.prep!) && (lightAct.has(key) || lightReceive.has(key))))
      carried = [governed];
    else if (particle && keys.some((key) => key.includes('+') && lightAct.has(key))) carried = [governed]; // "pressed ahead with strikes"
  }
  for (const noun of carried.map((one) => wholeOf(scene, one))) {
    const found = nounFrame(scene, noun);
    if (!found || (found.type !== 'CONSULT' && isBetween(clause.verb.lemma))) continue; // "a truce brokered by Oman" is not Oman's
    // "the general, who |won the battle|": it was his as much as the enemy's
    if (WINS.test(clause.verb.lemma) && found.type === 'ASSAULT') continue;
    if (keys.some((key) => lightReceive.has(key)) && !zone.clause.passive) {
      const inverse = receive(scene, clause, noun, found);
      if (inverse) return inverse;
    }
    const operator =
      scene.frames.operators.get(keys[0]!)?.find((one) => one.over.includes('noun')) ??
      scene.frames.operators.get(clause.verb.lemma)?.find((one) => one.over.includes('noun'));
    const thought = operator && operator.content !== 'as-is' && operator.content !== 'denied' ? operator.content : null;
    if (!thought && (operator || !keys.some((key) => lightAct.has(key)))) continue;
    let actors = actorsFor(scene, clause, zone, false);
    const targets = targetsOf(
      scene,
      noun,
      found,
      phraseWith(
        scene,
        zone,
        FILING.has(clause.verb.lemma) ? ['to', ...(found.frame.target ?? [])] : (found.frame.target ?? []),
        noun,
      ),
      zone.recipient,
    );
    // "declared war |on frozen vegetables|"
    if (found.frame.strictTarget && targets.length > 0 && targets.every(isThing)) continue;
    if (clause.passive && actors.length === 0) actors = doersOf(scene, noun, found);
    if (actors.length === 0 || !meets(scene, found.frame.needs, actors)) continue;
    // "the two ministers exchanged accusations": each at the other
    if (TRADES.test(clause.verb.lemma) && actors.length > 1) targets.splice(0, targets.length, ...actors.splice(1));
    const draft = make(scene, clause, found, actors, targets, spanOf(scene, clause, null), false);
    if (thought)
      draft.status = thought; // "is considering sanctions"
    else if (clause.verb.lemma === 'order' && found.type === 'ASSAULT') draft.status = 'planned'; // "ordered air strikes but called them off"
    return draft;
  }
  return null;
}

const isThing = ({ id, country, role }: Actor) => id === null && country === null && role === null;

const WINS = /^(?:win|gain|enjoy|secure|earn|welcome)$/;
const TRADES = /^(?:exchange|trade|swap)$/;

/** "filed a complaint |to the council| over the attack": whom it is handed to. */
const FILING = new Set(['file', 'lodge', 'submit', 'send', 'hand', 'deliver', 'present', 'address']);

function receive(scene: Scene, clause: Clause, noun: Noun, found: NounFrame): Draft | null {
  const named = actorsOf(scene, clause.subject);
  const sufferers = named.length > 0 ? named : clause.subject.flatMap((one) => ownersOf(scene, one));
  const zone = zoneOf(scene, clause);
  const from = phraseWith(scene, zone, ['from', 'by'], noun);
  const actors = from.length > 0 ? actorsOf(scene, from) : ownersOf(scene, noun);
  // "the convoy came under attack": by whom nobody says
  if (sufferers.length === 0 || (actors.length === 0 && found.type !== 'ASSAULT')) return null;
  return make(scene, clause, found, actors, sufferers, spanOf(scene, clause, null), false);
}
