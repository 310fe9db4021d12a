import type { Actor } from '../../model/event.ts';
import type { Draft, Scene } from './draft.ts';
import { zoneOf } from './roles.ts';

const ARMED = new Set(['MIL', 'REB', 'UAF', 'CRM', 'COP', 'PRM', 'SPY']);

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

/** "sent |a frigate| to the Gulf": a sea takes no help. */
function retypeFleet(scene: Scene, draft: Draft): Draft {
  const [object] = zoneOf(scene, draft.clause).object;
  if (!object || draft.targets.length === 0) return draft;
  const { lower } = scene.tokens[object.head]!;
  const own = draft.actors.map(({ country }) => country);
  const atSea = draft.targets.every(({ name, country }) => country === null && WATERS.test(name));
  // "flew |tanks| to Ladakh": on one's own ground nobody is helped
  const atHome = draft.targets.every(({ country, role }) => country !== null && own.includes(country) && role === null);
  if (!(atSea && FORCE.test(lower)) && !(atHome && (FORCE.test(lower) || ARMS.test(lower)))) return draft;
  return { ...draft, type: 'MOBILIZE', mode: 'troops', cameo: '154', contexts: ['military'], rule: 'MOBILIZE/deploy' };
}
const ARMS =
  /^(?:tanks?|missiles?|artillery|howitzers?|jets?|fighters?|rockets?|launchers?|armour|armor|guns?|drones?)$/;
const WATERS =
  /\b(?:Sea|Strait|Straits|Gulf|Ocean|Channel|Bay|Mediterranean|Baltic|Pacific|Atlantic|Caribbean|Adriatic)\b/;

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

/** "The first contingent of Kenyan police |landed in Port-au-Prince|": troops that arrive are deployed. */
function retypeLanding({ tokens }: Scene, draft: Draft): Draft {
  const { clause, actors } = draft;
  const [who] = clause.subject;
  if (!who || clause.passive || !/^(?:land|arrive|enter|come|deploy|disembark)$/.test(clause.verb.lemma)) return draft;
  if (!FORCE.test(tokens[who.head]!.lower) || actors.some(({ role }) => role === 'GOV')) return draft;
  return { ...draft, type: 'MOBILIZE', mode: 'troops', cameo: '154', contexts: ['military'], rule: 'MOBILIZE/deploy' };
}
const FORCE =
  /^(?:contingents?|troops|soldiers|marines|peace-?keepers|forces|battalions?|brigades?|paratroopers|warships?|frigates?|destroyers?|submarines?|carriers?|cruisers?|fleet|flotilla|corvettes?|minesweepers?|bombers?|police|policemen|commandos|reinforcements|convoys?|units?|regiments?|divisions?)$/;

/** What a crowd sets on fire or occupies is a riot; soldiers who drive a crowd from a square put a protest down. */
function retypeCrowd(draft: Draft): Draft | null {
  const { rule, actors, targets, clause } = draft;
  if (actors.length === 0) return null;
  const stones = rule === 'ASSAULT/kill' && /^(?:stone|pelt)$/.test(clause.verb.lemma);
  if (
    (rule === 'ASSAULT/destroy' || stones) &&
    actors.every(({ name, role }) => (CROWD.test(name) && !ARMED.has(role ?? '')) || /\bmobs?$/i.test(name))
  )
    return { ...draft, type: 'PROTEST', mode: 'riot', cameo: '145', contexts: [], rule: 'PROTEST/crowd-storms' };
  // "students |hurled petrol bombs| at police", "Haitians |looted| shops"
  const hurled = rule === 'ASSAULT/bomb' && /^(?:hurl|throw|lob|toss|fling)$/.test(clause.verb.lemma);
  const looted = rule === 'ASSAULT/destroy' && clause.verb.lemma === 'loot';
  if (
    (hurled && actors.every(({ name, role }) => CROWD.test(name) && !ARMED.has(role ?? ''))) ||
    (looted && actors.every(({ name, role }) => role === 'CVL' && !/\bmen$/.test(name)))
  )
    return { ...draft, type: 'PROTEST', mode: 'riot', cameo: '145', contexts: [], rule: 'PROTEST/riot' };
  // "supporters |stormed| the palace"
  if (rule === 'ASSAULT/occupy' && /^(?:storm|occupy|invade|overrun)$/.test(clause.verb.lemma))
    if (actors.every(({ name, role }) => CROWD.test(name) && !ARMED.has(role ?? '')))
      return { ...draft, type: 'PROTEST', mode: 'riot', cameo: '145', contexts: [], rule: 'PROTEST/crowd-storms' };
  // "|rioters attacked| a hotel"
  if (rule === 'ASSAULT/attack' && /^(?:attack|storm|ransack|rampage)$/.test(clause.verb.lemma))
    if (actors.every(({ name, role }) => MOB.test(name) && !ARMED.has(role ?? '')))
      return { ...draft, type: 'PROTEST', mode: 'riot', cameo: '145', contexts: [], rule: 'PROTEST/riot' };
  // "pushed |migrants| back to Turkey"
  if (rule === 'ASSAULT/attack' && /^(?:drive|push|beat|turn|force)$/.test(clause.verb.lemma))
    if (targets.length > 0 && targets.every(({ role }) => role === 'REF'))
      return { ...draft, type: 'COERCE', mode: 'deport', cameo: '174', contexts: [], rule: 'COERCE/deport' };
  if (
    rule === 'ASSAULT/attack' &&
    /^(?:drive|push|chase|force)$/.test(clause.verb.lemma) &&
    targets.some(({ name }) => CROWD.test(name))
  )
    return { ...draft, type: 'COERCE', mode: 'restrict', cameo: '172', contexts: [], rule: 'COERCE/restrict' };
  return null;
}
const FREIGHT =
  /^(?:planes?|aircraft|ships?|trucks?|lorries|lorry|trains?|convoys?|helicopters?|flights?|vessels?|boats?)$/;
const LOADED = /^(?:with|of|carrying|bringing|bearing|humanitarian|emergency|medical)$/;
const RELIEF =
  /^(?:aid|food|relief|medicines?|medical|humanitarian|tents|blankets|flour|rice|water|supplies|vaccines?|doctors|generators)$/;
const MOB = /\b(?:rioters?|protesters?|protestors?|demonstrators?|marchers|looters)\b/i;
const CROWD =
  /\b(?:protesters?|protestors?|demonstrators?|marchers|crowds?|supporters|rioters|mobs?|looters|strikers|students|workers|miners|farmers|teenagers|drivers|prisoners|inmates|monks|fans)\b/i;

/** "Teachers |launched a strike|": those who work or learn down tools; they do not bomb. */
function retypeStrike(scene: Scene, draft: Draft): Draft | null {
  const { clause, actors } = draft;
  const [object] = zoneOf(scene, clause).object;
  if (!object || actors.length === 0 || scene.tokens[object.head]!.lemma !== 'strike') return null;
  if (!actors.every(({ role }) => WORKING.has(role ?? ''))) return null;
  return { ...draft, type: 'PROTEST', mode: 'strike', cameo: '143', contexts: ['economic'], rule: 'PROTEST/strike' };
}
const WORKING = new Set(['LAB', 'EDU', 'MED', 'CVL', 'AGR', 'BUS', 'JRN', 'SOC', 'MNC']);

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
    !targets.some(({ role }) => ARMED.has(role ?? ''));
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

function speaks({ annotated }: Scene, { id, role }: Actor): boolean {
  if (role !== null && ARMED.has(role)) return false;
  if (role === 'PTY') return true;
  return id !== null && annotated.entities.some((entity) => entity.id === id && entity.kind === 'person');
}

/** Troops that keep a peace are help; manoeuvres of two countries are cooperation. */
export function retypeMove(scene: Scene, draft: Draft): Draft {
  const { tokens, annotated, sentence } = scene;
  // "sent planes |loaded with aid| to Kabul", "a ship |with tents|"
  const { object, recipient } = zoneOf(scene, draft.clause);
  // "sends |Kyiv| another battery": given to somebody
  if (draft.rule === 'MOBILIZE/deploy' && recipient.length > 0)
    return { ...draft, type: 'AID', mode: null, cameo: '072', contexts: ['military'], rule: 'AID/give' };
  const [sent] = object;
  if (sent && draft.rule === 'MOBILIZE/deploy' && FREIGHT.test(tokens[sent.head]!.lower))
    for (let i = sent.last + 1; i < sent.last + 6; i++)
      if (LOADED.test(tokens[i - 1]?.lower ?? '') && RELIEF.test(tokens[i]?.lower ?? ''))
        return { ...draft, type: 'AID', mode: null, cameo: '073', contexts: ['disasters'], rule: 'AID/give' };
  const { first, last } = annotated.sentences[sentence]!;
  if (/\/(?:deploy|deployment-noun)$/.test(draft.rule)) {
    for (let i = first; i < last; i++)
      if (
        tokens[i]!.lower.startsWith('peacekeep') ||
        (tokens[i]!.lower === 'blue' && /^helmets?$/.test(tokens[i + 1]?.lower ?? ''))
      )
        return { ...draft, type: 'AID', mode: null, cameo: '074', contexts: ['peacekeeping'], rule: 'AID/peacekeep' };
  }
  if (/\/exercise(?:-noun)?$/.test(draft.rule) && draft.actors.length > 1)
    return { ...draft, type: 'COOPERATE', mode: null, cameo: '062', rule: 'COOPERATE/exercise-together' };
  return draft;
}
