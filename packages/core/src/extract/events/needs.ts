import type { Actor } from '../../model/event.ts';
import type { Scene } from './draft.ts';

const ARMED = new Set(['GOV', 'MIL', 'COP', 'REB', 'UAF', 'SPY', 'PRM', 'IGO', 'CRM', 'OPP', 'PTY', 'LEG']);
const LEADERS = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'IGO',
  'PTY',
  'OPP',
  'SPY',
  'ELI',
  'REB',
  'COP',
  'NGO',
  'REL',
  'UNK',
]);
const NOT_CROWD = new Set(['GOV', 'MIL', 'COP', 'JUD', 'SPY', 'IGO', 'REB', 'UAF', 'PRM', 'LEG']);

/** Whoever carries arms; a state is no fighter by itself. */
const FIGHTERS = new Set(['MIL', 'REB', 'UAF', 'PRM', 'CRM']);
/** Whose gathering is a protest. */
const PROTESTERS = /\b(?:protest|demonstrat|crowd|march|striker|mourner|rioter|mob|activist|supporter|opponent)/i;
const CIVIL = new Set(['CVL', 'EDU', 'LAB', 'OPP', 'PTY', 'AGR', 'REL', 'REF', 'SOC']);

/** Do the actors fit what the frame asks of them? A country without a known sector is taken for its government. */
export function meets(scene: Scene, needs: readonly string[], actors: readonly Actor[]): boolean {
  return needs.every((need) =>
    actors.some((actor) => test(need, actor) || (STATES.has(need) && isNation(scene, actor))),
  );
}

/** "|the Russians| fell back": a nation by its name, with the article, does what its state or army does. */
const isNation = ({ annotated }: Scene, { name, country, role, start }: Actor): boolean =>
  country !== null &&
  role === 'CVL' &&
  start !== null &&
  /^\p{Lu}[\p{L}-]+s$/u.test(name) &&
  /\bthe $/i.test(annotated.document.text.slice(Math.max(start - 4, 0), start));
const STATES: ReadonlySet<string> = new Set(['armed', 'authority', 'public', 'official']);

function test(need: string, { id, country, role, name }: Actor): boolean {
  switch (need) {
    case 'named':
      return id !== null || country !== null;
    case 'armed':
      return role === null
        ? id !== null || country !== null || /^\p{Lu}/u.test(name)
        : ARMED.has(role) || (role === 'BUS' && /\bcarriers?$/.test(name)); // ships as well as airlines
    case 'fighters':
      return role !== null && FIGHTERS.has(role);
    case 'unarmed':
      return role === null || !FIGHTERS.has(role);
    case 'protesters':
      return role !== null && CIVIL.has(role) && PROTESTERS.test(name);
    case 'police':
      return role === 'COP' || role === 'SPY';
    case 'leader':
      return role === null ? id !== null || /^\p{Lu}/u.test(name) : LEADERS.has(role);
    case 'authority':
      return role === null || !['CVL', 'EDU', 'AGR', 'REF', 'SOC', 'LAB'].includes(role);
    case 'public':
      return role === null
        ? id !== null || country !== null || /^\p{Lu}/u.test(name)
        : !['CVL', 'BUS', 'MNC', 'EDU', 'MED', 'SOC', 'AGR', 'JRN'].includes(role);
    case 'official':
      return role === null ? country !== null : ['GOV', 'MIL', 'LEG', 'IGO'].includes(role);
    case 'state':
      return country !== null || role === 'GOV';
    case 'civil':
      return role !== null && CIVIL.has(role);
    case 'crowd':
    case 'people':
      return role === null || !NOT_CROWD.has(role);
    case 'helper':
      return role === 'NGO' || role === 'IGO' || role === 'MED' || (role === 'REL' && id !== null);
    case 'workers':
      return role === null || !NOT_CROWD.has(role) || role === 'COP';
    default:
      return true;
  }
}
