import type { Contradiction, EventStatus, EventType, Lineage } from '@dateline/core/model';

/** Each root of PLOVER 2.0: a verb for the line of an event, and what it covers. */
export const CLASSES: { [type in EventType]: { verb: string; what: string } } = {
  AGREE: { verb: 'Agree', what: 'promises, accepts or signs on to future cooperation' },
  CONSULT: { verb: 'Consult', what: 'meets, talks, visits, telephones' },
  SUPPORT: { verb: 'Support', what: 'praises, endorses or backs in words or diplomacy' },
  CONCEDE: { verb: 'Concede', what: 'gives way in words or rules' },
  COOPERATE: { verb: 'Cooperate', what: 'works together materially: trade, joint exercises, intelligence' },
  AID: { verb: 'Aid', what: 'gives material help' },
  RETREAT: { verb: 'Retreat', what: 'gives way materially: withdraws, releases, disarms, ceases fire, resigns' },
  REQUEST: { verb: 'Request', what: 'asks, urges, demands' },
  ACCUSE: { verb: 'Accuse', what: 'blames, criticises, investigates, sues' },
  REJECT: { verb: 'Reject', what: 'refuses, declines, vetoes' },
  THREATEN: { verb: 'Threaten', what: 'threatens, or warns of an act of its own' },
  PROTEST: { verb: 'Protest', what: 'demonstrates, strikes, boycotts' },
  SANCTION: { verb: 'Sanction', what: 'breaks off or reduces relations, aid or talks; convicts; expels' },
  MOBILIZE: { verb: 'Mobilize', what: 'exercises, deploys, raises readiness, tests weapons' },
  COERCE: { verb: 'Coerce', what: 'uses force short of attack: arrests, seizes, embargoes, blockades' },
  ASSAULT: { verb: 'Assault', what: 'attacks' },
};

export const STATUSES: { [status in EventStatus]: { label: string; what: string } } = {
  happened: { label: 'Happened', what: 'The source says in words that it took place.' },
  ongoing: { label: 'Ongoing', what: 'The source says that it is taking place.' },
  planned: { label: 'Planned', what: 'Announced or scheduled; nobody says here that it took place.' },
  threatened: { label: 'Threatened', what: 'Somebody says they may or will do it, as a threat.' },
  hypothetical: { label: 'Hypothetical', what: 'An “if”, a “could”, a wish or a question.' },
  denied: { label: 'Denied', what: 'Somebody says that it did not happen or will not.' },
};

export const COPIES: { [copy in Lineage['copy']]: string } = {
  original: 'Original',
  identical: 'Identical copy',
  rehost: 'Rehost',
  truncated: 'Truncated copy',
  updated: 'Update',
  excerpt: 'Excerpt',
  spun: 'Machine-spun copy',
  translation: 'Translation',
};

export const DISPUTES: { [field in Contradiction['field']]: string } = {
  date: 'when',
  place: 'where',
  status: 'whether it happened',
  count: 'how many',
  actors: 'who',
};

/** "1 page", "2 pages"; thousands are set apart. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${figure(number)} ${number === 1 ? one : many}`;
}

/** 12345 -> "12,345". */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "crowd-control" -> "crowd control". */
export function sayMode(mode: string): string {
  return mode.replaceAll('-', ' ');
}
