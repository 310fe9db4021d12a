import type { Actor } from '../../model/event.ts';
import type { Draft, Scene } from './draft.ts';

const ARMED = new Set(['MIL', 'REB', 'UAF', 'CRM', 'COP', 'PRM', 'SPY']);

/**
 * A politician's "attack" on somebody is made of words: "the former premier launched an attack on the spy chiefs".
 * Attacks by soldiers, rebels, states and the nameless stay what they are.
 */
export function retypeAttack(scene: Scene, draft: Draft): Draft {
  if (draft.type !== 'ASSAULT' || !/\/(?:attack|attack-noun)$/.test(draft.rule)) return draft;
  if (draft.actors.length === 0 || !draft.actors.every((actor) => speaks(scene, actor))) return draft;
  return { ...draft, type: 'ACCUSE', mode: 'disapprove', cameo: '111', contexts: [], rule: 'ACCUSE/verbal-attack' };
}

function speaks({ annotated }: Scene, { id, role }: Actor): boolean {
  if (role !== null && ARMED.has(role)) return false;
  if (role === 'PTY') return true;
  return id !== null && annotated.entities.some((entity) => entity.id === id && entity.kind === 'person');
}
