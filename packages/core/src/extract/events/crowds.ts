import type { Draft, Scene } from './draft.ts';
import { isArmed } from './parties.ts';
import { zoneOf } from './roles.ts';

/** The class that the circumstances of a draft give it. */
type Outcome = Pick<Draft, 'type' | 'mode' | 'cameo' | 'contexts' | 'rule'>;

const STORMS: Outcome = { type: 'PROTEST', mode: 'riot', cameo: '145', contexts: [], rule: 'PROTEST/crowd-storms' };
const RIOT: Outcome = { type: 'PROTEST', mode: 'riot', cameo: '145', contexts: [], rule: 'PROTEST/riot' };
const STRIKE: Outcome = {
  type: 'PROTEST',
  mode: 'strike',
  cameo: '143',
  contexts: ['economic'],
  rule: 'PROTEST/strike',
};
const DEPORTED: Outcome = { type: 'COERCE', mode: 'deport', cameo: '174', contexts: [], rule: 'COERCE/deport' };
const PUT_DOWN: Outcome = { type: 'COERCE', mode: 'restrict', cameo: '172', contexts: [], rule: 'COERCE/restrict' };

/** What a crowd sets on fire, storms or occupies is a riot; soldiers who drive a crowd from a square put a protest down. Null for all else. */
export function retypeCrowd(draft: Draft): Draft | null {
  if (draft.actors.length === 0) return null;
  const outcome = riotOf(draft) ?? drivenOf(draft);
  return outcome && { ...draft, ...outcome };
}

function riotOf({ rule, actors, clause: { verb } }: Draft): Outcome | null {
  const all = (who: RegExp) => actors.every((one) => who.test(one.name) && !isArmed(one));
  const isMob = () => actors.every((one) => (CROWD.test(one.name) && !isArmed(one)) || /\bmobs?$/i.test(one.name));
  switch (rule) {
    case 'ASSAULT/destroy':
      if (isMob()) return STORMS;
      // "Haitians |looted| shops"
      return verb.lemma === 'loot' && actors.every(({ name, role }) => role === 'CVL' && !/\bmen$/.test(name))
        ? RIOT
        : null;
    case 'ASSAULT/kill': // "a mob |stoned| the bus"
      return /^(?:stone|pelt)$/.test(verb.lemma) && isMob() ? STORMS : null;
    case 'ASSAULT/bomb': // "students |hurled petrol bombs| at police"
      return /^(?:hurl|throw|lob|toss|fling)$/.test(verb.lemma) && all(CROWD) ? RIOT : null;
    case 'ASSAULT/occupy': // "supporters |stormed| the palace"
      return /^(?:storm|occupy|invade|overrun)$/.test(verb.lemma) && all(CROWD) ? STORMS : null;
    case 'ASSAULT/attack': // "|rioters attacked| a hotel"
      return /^(?:attack|storm|ransack|rampage)$/.test(verb.lemma) && all(MOB) ? RIOT : null;
    default:
      return null;
  }
}

function drivenOf({ rule, targets, clause: { verb } }: Draft): Outcome | null {
  if (rule !== 'ASSAULT/attack') return null;
  // "pushed |migrants| back to Turkey"
  if (/^(?:drive|push|beat|turn|force)$/.test(verb.lemma))
    if (targets.length > 0 && targets.every(({ role }) => role === 'REF')) return DEPORTED;
  return /^(?:drive|push|chase|force)$/.test(verb.lemma) && targets.some(({ name }) => CROWD.test(name))
    ? PUT_DOWN
    : null;
}

const MOB = /\b(?:rioters?|protesters?|protestors?|demonstrators?|marchers|looters)\b/i;
const CROWD =
  /\b(?:protesters?|protestors?|demonstrators?|marchers|crowds?|supporters|rioters|mobs?|looters|strikers|students|workers|miners|farmers|teenagers|drivers|prisoners|inmates|monks|fans)\b/i;

/** "Teachers |launched a strike|": those who work or learn down tools; they do not bomb. Null for all else. */
export function retypeStrike(scene: Scene, draft: Draft): Draft | null {
  const { clause, actors } = draft;
  const [object] = zoneOf(scene, clause).object;
  if (!object || actors.length === 0 || scene.tokens[object.head]!.lemma !== 'strike') return null;
  return actors.every(({ role }) => WORKING.has(role ?? '')) ? { ...draft, ...STRIKE } : null;
}
const WORKING = new Set(['LAB', 'EDU', 'MED', 'CVL', 'AGR', 'BUS', 'JRN', 'SOC', 'MNC']);
