import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { doers } from './doers.ts';
import type { Scene, Zone } from './draft.ts';
import { thingOf } from './owners.ts';
import { phraseWith, zoneOf } from './roles.ts';

/** "accused of spying |by China|", "forced to leave |by the army|": behind what completes the passive, unless it is an affair of its own. */
export function agentBehind(scene: Scene, clause: Clause): Actor[] {
  const content = clause.children.find(({ link, passive }) => (link === 'gerund' || link === 'complement') && !passive);
  const by = content && zoneOf(scene, content).phrases.find(({ prep }) => prep === 'by');
  if (!by) return [];
  const before = scene.chunks[by.at - 1];
  if (before?.kind === 'noun' && scene.frames.nouns.has(scene.tokens[before.head]!.lemma)) return [];
  return doers(scene, phraseWith(scene, zoneOf(scene, content), ['by'], null));
}

/** "convicted of attacks by Al Qaeda": who did the deed is not who judges it. */
export function belongsToDeed({ tokens, frames }: Scene, clause: Clause, { phrases }: Zone, by: Noun): boolean {
  if (!JUDGED.has(clause.verb.lemma)) return false;
  const deed = phrases[phrases.indexOf(by) - 1];
  if (!deed || (deed.prep !== 'of' && deed.prep !== 'for' && deed.prep !== 'over' && deed.prep !== 'in')) return false;
  const { lemma } = tokens[deed.head]!;
  return frames.nouns.has(lemma) || frames.sets.get('attack')!.words.has(lemma);
}

/** "were told |to leave London|": whose land it is shows the door. */
export function placeLeft(scene: Scene, clause: Clause): Actor | null {
  const going = clause.children.find(
    ({ link, verb }) => link === 'complement' && /^(?:leave|quit|exit)$/.test(verb.lemma),
  );
  const [place] = going ? zoneOf(scene, going).object : [];
  const actor = place ? thingOf(scene, place) : null;
  return actor !== null && actor.country !== null && actor.id !== null
    ? { ...actor, role: 'GOV', certainty: 'inferred' }
    : null;
}

const JUDGED = new Set(['convict', 'accuse', 'suspect', 'charge', 'indict', 'sentence', 'try', 'blame', 'acquit']);
