import type { Actor } from '../../model/event.ts';
import { retypeCrowd, retypeStrike } from './crowds.ts';
import { retypeFleet, retypeLanding, retypeMove } from './deployments.ts';
import type { Draft, Scene } from './draft.ts';
import { isArmed } from './parties.ts';
import { zoneOf } from './roles.ts';

/** Gives an event the class that its circumstances ask for, where verb and noun alone leave two. */
export function retype(scene: Scene, draft: Draft): Draft {
  if (draft.type === 'ASSAULT')
    return (
      retypeCyber(scene, draft) ??
      retypeCrowd(draft) ??
      retypeStrike(scene, draft) ??
      retypeRaid(draft) ??
      retypeAttack(scene, draft)
    );
  if (draft.rule === 'COERCE/seize') return retypeCrowd(draft) ?? retypeCapture(scene, draft);
  if (draft.rule === 'COERCE/arrest' && draft.clause.verb.lemma === 'capture') return retypeCapture(scene, draft);
  if (draft.rule === 'CONSULT/visit') return retypeLanding(scene, draft);
  if (draft.rule === 'AID/give') return retypeFleet(scene, draft);
  return draft.type === 'MOBILIZE' ? retypeMove(scene, draft) : draft;
}

/** "were hit |by a cyber attack|": nothing is blown up. */
function retypeCyber({ tokens, chunks }: Scene, draft: Draft): Draft | null {
  const { clause } = draft;
  for (let i = clause.from; i < clause.to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun') continue;
    for (let at = chunk.first; at < chunk.last; at++)
      if (CYBER.test(tokens[at]!.lower) && !/^war/.test(tokens[at + 1]?.lower ?? ''))
        return {
          ...draft,
          type: 'COERCE',
          mode: 'cyber',
          cameo: '176',
          contexts: ['cyber'],
          rule: 'COERCE/net-attack',
        };
  }
  return null;
}
const CYBER = /^(?:cyber|cyberattacks?|cyber-attacks?|ransomware|malware|denial-of-service|ddos)$/;

/** "Police |raided| a mosque", "soldiers |bulldozed| homes": what is searched or pulled down by order is no attack. */
function retypeRaid(draft: Draft): Draft | null {
  const { rule, actors, clause, targets } = draft;
  if (actors.length === 0) return null;
  const police = actors.every(({ role }) => role === 'COP' || role === 'JUD');
  const ordered = police || actors.every(({ role }) => role === 'GOV' || role === 'MIL' || role === 'SPY');
  const searched = police && /^(?:raid|ransack|storm|surround)$/.test(clause.verb.lemma);
  const cleared =
    ordered &&
    rule === 'ASSAULT/destroy' &&
    /^(?:demolish|bulldoze)$/.test(clause.verb.lemma) &&
    !targets.some(isArmed);
  if (!searched && !cleared) return null;
  return { ...draft, type: 'COERCE', mode: 'seize', cameo: '171', contexts: [], rule: 'COERCE/seize' };
}

const STATIONED =
  /\b(?:garrisons?|barracks|base|post|patrols?|convoys?|outposts?|positions?|brigades?|battalions?|troops|soldiers)$/i;

/** "Rebels seized |Goma|", "insurgents captured |Damascus|": a town or land itself is conquered, not arrested. */
function retypeCapture(scene: Scene, draft: Draft): Draft {
  const { clause, targets, actors } = draft;
  const [object] = zoneOf(scene, clause).object;
  // "pirates |seized| a freighter": nobody's law
  if (actors.length > 0 && actors.every(({ role }) => role === 'CRM'))
    return { ...draft, type: 'ASSAULT', mode: 'abduct', cameo: '181', contexts: [], rule: 'ASSAULT/abduct' };
  const [town] = targets;
  if (!object || !town || town.id === null || actors.some(({ role }) => role === 'COP' || role === 'JUD')) return draft;
  const whole = town.end === scene.tokens[object.last - 1]!.end && !object.possessor;
  const kind = scene.annotated.entities.find(({ id }) => id === town.id)?.kind;
  if (!whole || (kind !== 'place' && kind !== 'country')) return draft;
  return { ...draft, type: 'ASSAULT', mode: null, cameo: '192', contexts: ['territory'], rule: 'ASSAULT/occupy' };
}

/**
 * A politician's "attack" on somebody is made of words: "the former premier launched an attack on the spy chiefs".
 * Attacks by soldiers, rebels, states and the nameless stay what they are, and so does what he orders.
 */
function retypeAttack(scene: Scene, draft: Draft): Draft {
  if (
    !/\/(?:attack|attack-noun)$/.test(draft.rule) ||
    /^(?:order|begin|commence|plan|wage)$/.test(draft.clause.verb.lemma)
  )
    return draft;
  if (draft.actors.length === 0 || !draft.actors.every((actor) => speaks(scene, actor))) return draft;
  // "terrorist attacks were carried out by the FMLN |against the garrison|": nobody talks to a garrison
  if (draft.targets.some(({ name, role }) => role === 'MIL' && STATIONED.test(name))) return draft;
  return { ...draft, type: 'ACCUSE', mode: 'disapprove', cameo: '111', contexts: [], rule: 'ACCUSE/verbal-attack' };
}

function speaks({ annotated }: Scene, actor: Actor): boolean {
  const { id, role } = actor;
  if (isArmed(actor)) return false;
  if (role === 'PTY') return true;
  return id !== null && annotated.entities.some((entity) => entity.id === id && entity.kind === 'person');
}
