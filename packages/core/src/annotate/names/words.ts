import anyAscii from 'any-ascii';

/** A name taken apart for comparison. */
export interface NameWords {
  /** Lower-case ASCII words in the order given name first, where a comma tells the order. */
  words: string[];
  /** "Putin, Vladimir": the order was told by a comma. */
  turned: boolean;
  /** Script other than Latin: sounds are rough. */
  foreign: boolean;
  /** The letters as written, folded but not transliterated. */
  written: string;
}

/** Forms of address and titles that are no part of a name. */
const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|president|prasident|presidente|minister|gen|general|col|colonel|hon|rev|herr|frau|mme|sheikh|shaikh|sheik|haji|hajji|mullah|mulla|maulana|qari|ayatollah|jr|sr|na|sa)$/;

/** Particles that come and go between spellings of one name. */
export const SMALL =
  /^(?:al|el|ul|ur|bin|ibn|ben|bint|bar|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|the|and|of|y|e)$/;

export function wordsOfName(name: string): NameWords {
  const clean = name
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\([^()]*\)/g, ' ');
  const parts = clean
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const turned = parts.length === 2 && !/^(?:jr|sr|inc|ltd|llc|l\.?p|s\.?a|co)\b/i.test(parts[1]!);
  const ordered = turned ? `${parts[1]} ${parts[0]}` : parts.join(' ');
  const foreign = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(ordered);
  // "SergeiLavrov" is two words, "McCarthy" is one.
  const cut = ordered.replace(/(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu, ' ');
  const words = anyAscii(cut)
    .toLowerCase()
    .replace(/['`´]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !ADDRESS.test(word));
  return { words: kept.length > 0 ? kept : words, turned, foreign, written: ordered.toLowerCase() };
}
