import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { EntityKind, Sector } from '../../model/entity.ts';
import { atomsOfName, foldName } from './atoms.ts';

/** What a head word says of the name it closes or opens. */
export interface Head {
  kind: EntityKind;
  role: Sector | null;
}

/** How names are made: call through `compiled(lexicon, buildNaming)`. */
export interface Naming {
  /** Given name -> gender, null for both. */
  forenames: Map<string, 'f' | 'm' | null>;
  /** Family names that come first -> countries. */
  surnames: Map<string, string[]>;
  lastHeads: Map<string, Head>;
  firstHeads: Map<string, Head>;
  /** What persons do or are, one word each: "goalkeeper". */
  callings: Set<string>;
}

export function buildNaming(lexicon: Lexicon): Naming {
  const naming: Naming = {
    forenames: new Map(),
    surnames: new Map(),
    lastHeads: new Map(),
    firstHeads: new Map(),
    callings: new Set(lexicon.cues.flatMap(({ class: kind, words }) => (kind === 'calling' ? words : []))),
  };
  for (const { term, form } of lexicon.agents) if (form === 'person' && !term.includes(' ')) naming.callings.add(term);
  for (const { gender, names } of lexicon.forenames) {
    for (const name of names) {
      const key = foldName(name);
      naming.forenames.set(key, naming.forenames.has(key) && naming.forenames.get(key) !== gender ? null : gender);
    }
  }
  for (const { country, names } of lexicon.surnames) {
    for (const name of names)
      naming.surnames.set(foldName(name), [...(naming.surnames.get(foldName(name)) ?? []), country]);
  }
  for (const { kind, role, place, words } of lexicon.nameheads) {
    const heads = place === 'last' ? naming.lastHeads : naming.firstHeads;
    for (const word of words) {
      const key = atomsOfName(word).key.join(' ');
      if (!heads.has(key)) heads.set(key, { kind, role });
    }
  }
  return naming;
}

/** Forms of address before a name, with the gender that they tell. */
export const HONORIFICS = new Map<string, 'f' | 'm' | null>([
  ['mr', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['mme', 'f'],
  ['madame', 'f'],
  ['madam', 'f'],
  ['sir', 'm'],
  ['dame', 'f'],
  ['lord', 'm'],
  ['lady', 'f'],
  ['dr', null],
  ['prof', null],
  ['hon', null],
  ['mssrs', 'm'],
  ['messrs', 'm'],
  ['herr', 'm'],
  ['frau', 'f'],
  ['don', 'm'],
  ['señor', 'm'],
  ['senor', 'm'],
  ['comrade', null],
  ['engr', null],
  ['alhaji', 'm'],
  ['shri', 'm'],
  ['smt', 'f'],
  ['datuk', null],
  ['maître', null],
  ['maitre', null],
  ['cllr', null],
  ['gov', null],
  ['ch', null],
  ['det', null],
  ['insp', null],
  ['supt', null],
]);

/** Small words inside names: "Luiz Inácio Lula da Silva", "Ursula von der Leyen". */
export const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'della',
  'di',
  'du',
  'des',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'zu',
  'bin',
  'ibn',
  'bint',
  'ben',
  'al',
  'el',
  'ul',
  'ur',
  'ud',
  'ad',
  'ar',
  'as',
  'az',
  'abu',
  'e',
  'y',
  'na',
]);
