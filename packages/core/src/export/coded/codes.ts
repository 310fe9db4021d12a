import { loadLexicon } from '../../lexicon/load.ts';
import { goldsteinOf } from '../../link/events/weigh.ts';
import type { Event, EventType } from '../../model/event.ts';

/** Everything a coded row derives from an event's class. */
export interface Codes {
  /** CAMEO as coded, two to four digits: "1712", "040". */
  code: string;
  /** Its first three digits. */
  base: string;
  /** Its first two. */
  root: string;
  /** Goldstein's conflict-cooperation value of the CAMEO root, -10 to 10. */
  goldstein: number;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; by CAMEO root as GDELT counts. */
  quadClass: number;
  /** The same of the PLOVER root: the manual's main table, where SANCTION is 4. */
  quadCode: number;
  /** PLOVER's score of the mode, else of the root, -10 to 10. ACCUSE is negative: the manual's +3 is a slip of the pen. */
  intensity: number;
}

/** By CAMEO root 01 to 20, as GDELT and ICEWS print them. Source: their published tables, after Goldstein (1992). */
const GOLDSTEIN = [0, 3, 4, 1, 3.5, 6, 7, 5, -2, -5, -2, -4, -6, -6.5, -7.2, -4, -7, -9, -10, -10];

/** PLOVER root to the CAMEO root that stands for it and to its quad. Source: CAMEO-to-PLOVER table (2021), PLOVER manual 2.0. */
const ROOTS: { readonly [Type in EventType]: readonly [cameo: string, quad: number, label: string] } = {
  AGREE: ['03', 1, 'Express intent to cooperate'],
  CONSULT: ['04', 1, 'Consult'],
  SUPPORT: ['05', 1, 'Support by words or diplomacy'],
  CONCEDE: ['08', 1, 'Yield in words or rules'],
  COOPERATE: ['06', 2, 'Cooperate materially'],
  AID: ['07', 2, 'Give aid'],
  RETREAT: ['08', 2, 'Yield materially'],
  REQUEST: ['10', 3, 'Demand'],
  ACCUSE: ['11', 3, 'Disapprove'],
  REJECT: ['12', 3, 'Reject'],
  THREATEN: ['13', 3, 'Threaten'],
  PROTEST: ['14', 4, 'Protest'],
  SANCTION: ['16', 4, 'Reduce relations'],
  MOBILIZE: ['15', 4, 'Show force'],
  COERCE: ['17', 4, 'Coerce'],
  ASSAULT: ['19', 4, 'Assault'],
};

export function codesOf({ type, mode, cameo }: Pick<Event, 'type' | 'mode' | 'cameo'>): Codes {
  const [standing, quadCode] = ROOTS[type];
  const code = cameo ?? standing;
  const root = code.slice(0, 2);
  const number = Number(root);
  return {
    code,
    base: code.slice(0, 3),
    root,
    goldstein: GOLDSTEIN[number - 1] ?? 0,
    quadClass: number <= 5 ? 1 : number <= 8 ? 2 : number <= 13 ? 3 : 4,
    quadCode,
    intensity: goldsteinOf(type, mode, loadLexicon()),
  };
}

/** What the class is called in plain words. */
export function labelOf(type: EventType): string {
  return ROOTS[type][2];
}
