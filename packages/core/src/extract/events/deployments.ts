import type { Draft, Scene } from './draft.ts';
import { zoneOf } from './roles.ts';

const DEPLOYED = {
  type: 'MOBILIZE',
  mode: 'troops',
  cameo: '154',
  contexts: ['military'],
  rule: 'MOBILIZE/deploy',
} as const;
const GIVEN = { type: 'AID', mode: null, rule: 'AID/give' } as const;

/** "sent |a frigate| to the Gulf": a sea takes no help. */
export function retypeFleet(scene: Scene, draft: Draft): Draft {
  const [object] = zoneOf(scene, draft.clause).object;
  if (!object || draft.targets.length === 0) return draft;
  const { lower } = scene.tokens[object.head]!;
  const own = draft.actors.map(({ country }) => country);
  const atSea = draft.targets.every(({ name, country }) => country === null && WATERS.test(name));
  // "flew |tanks| to Ladakh": on one's own ground nobody is helped
  const atHome = draft.targets.every(({ country, role }) => country !== null && own.includes(country) && role === null);
  const isForce = FORCE.test(lower);
  return (atSea && isForce) || (atHome && (isForce || ARMS.test(lower))) ? { ...draft, ...DEPLOYED } : draft;
}
const ARMS =
  /^(?:tanks?|missiles?|artillery|howitzers?|jets?|fighters?|rockets?|launchers?|armour|armor|guns?|drones?)$/;
const WATERS =
  /\b(?:Sea|Strait|Straits|Gulf|Ocean|Channel|Bay|Mediterranean|Baltic|Pacific|Atlantic|Caribbean|Adriatic)\b/;

/** "The first contingent of Kenyan police |landed in Port-au-Prince|": troops that arrive are deployed. */
export function retypeLanding({ tokens }: Scene, draft: Draft): Draft {
  const { clause, actors } = draft;
  const [who] = clause.subject;
  if (!who || clause.passive || !/^(?:land|arrive|enter|come|deploy|disembark)$/.test(clause.verb.lemma)) return draft;
  if (!FORCE.test(tokens[who.head]!.lower) || actors.some(({ role }) => role === 'GOV')) return draft;
  return { ...draft, ...DEPLOYED };
}
const FORCE =
  /^(?:contingents?|troops|soldiers|marines|peace-?keepers|forces|battalions?|brigades?|paratroopers|warships?|frigates?|destroyers?|submarines?|carriers?|cruisers?|fleet|flotilla|corvettes?|minesweepers?|bombers?|police|policemen|commandos|reinforcements|convoys?|units?|regiments?|divisions?)$/;

/** Weapons and relief that are sent to somebody, and troops that keep a peace, are help; manoeuvres of two countries are cooperation. */
export function retypeMove(scene: Scene, draft: Draft): Draft {
  const { rule, clause, actors } = draft;
  // "sends |Kyiv| another battery"
  if (rule === DEPLOYED.rule && zoneOf(scene, clause).recipient.length > 0)
    return { ...draft, ...GIVEN, cameo: '072', contexts: ['military'] };
  if (rule === DEPLOYED.rule && isRelief(scene, draft))
    return { ...draft, ...GIVEN, cameo: '073', contexts: ['disasters'] };
  if (/\/(?:deploy|deployment-noun)$/.test(rule) && speaksOfPeacekeepers(scene))
    return { ...draft, type: 'AID', mode: null, cameo: '074', contexts: ['peacekeeping'], rule: 'AID/peacekeep' };
  if (/\/exercise(?:-noun)?$/.test(rule) && actors.length > 1)
    return { ...draft, type: 'COOPERATE', mode: null, cameo: '062', rule: 'COOPERATE/exercise-together' };
  return draft;
}

/** "sent planes |loaded with aid| to Kabul", "a ship |with tents|" */
function isRelief(scene: Scene, { clause }: Draft): boolean {
  const { tokens } = scene;
  const [sent] = zoneOf(scene, clause).object;
  if (!sent || !FREIGHT.test(tokens[sent.head]!.lower)) return false;
  for (let i = sent.last + 1; i < sent.last + 6; i++)
    if (LOADED.test(tokens[i - 1]?.lower ?? '') && RELIEF.test(tokens[i]?.lower ?? '')) return true;
  return false;
}
const FREIGHT =
  /^(?:planes?|aircraft|ships?|trucks?|lorries|lorry|trains?|convoys?|helicopters?|flights?|vessels?|boats?)$/;
const LOADED = /^(?:with|of|carrying|bringing|bearing|humanitarian|emergency|medical)$/;
const RELIEF =
  /^(?:aid|food|relief|medicines?|medical|humanitarian|tents|blankets|flour|rice|water|supplies|vaccines?|doctors|generators)$/;

/** "peacekeepers", "blue helmets" */
function speaksOfPeacekeepers({ tokens, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    if (lower.startsWith('peacekeep')) return true;
    if (lower === 'blue' && /^helmets?$/.test(tokens[i + 1]?.lower ?? '')) return true;
  }
  return false;
}
