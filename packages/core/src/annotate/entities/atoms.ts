import type { Token } from '../../model/annotated.ts';

/** How a piece of a name is written. Numbers, so that names compare fast: each is at least as capital as the one before. */
export const LOWER = 0;
export const TITLE = 1;
export const CAPS = 2;

/**
 * The smallest pieces a name can be made of: tokens, cut at hyphens and slashes, with spelling levelled. "Choe Son-hui" and
 * "Choe Son Hui", "al-Shabaab" and "Al Shabaab", "N.K." and "NK", "Côte" and "Cote" are each one row of atoms.
 */
export interface Atoms {
  key: string[];
  start: number[];
  end: number[];
  /** Index of the token that the atom lies in. */
  token: number[];
  cap: number[];
}

const PLAIN = /^[a-z]+$/i;
const INNER = /[^\-–—‐‑/&\u00ad]+/g;

/** Atoms of a document's tokens, in order. Linear in the text. */
export function atomsOf(tokens: readonly Token[]): Atoms {
  const atoms: Atoms = { key: [], start: [], end: [], token: [], cap: [] };
  for (let i = 0; i < tokens.length; i++) {
    const { text, start, end, lower } = tokens[i]!;
    if (PLAIN.test(text)) pushAtom(atoms, lower, text, start, end, i);
    else pushParts(atoms, text, start, i);
  }
  return atoms;
}

function pushParts(atoms: Atoms, text: string, start: number, token: number): void {
  let found = false;
  for (const part of text.matchAll(INNER)) {
    const key = foldName(part[0]);
    if (key === '') continue;
    found = true;
    pushAtom(atoms, key, part[0], start + part.index, start + part.index + part[0].length, token);
  }
  // A lone dash or mark parts names: "Moscow – Georgia".
  if (!found) pushAtom(atoms, text, text, start, start + text.length, token);
}

function pushAtom(atoms: Atoms, key: string, text: string, start: number, end: number, token: number): void {
  atoms.key.push(key);
  atoms.start.push(start);
  atoms.end.push(end);
  atoms.token.push(token);
  atoms.cap.push(capitalsOf(text));
}

/** LOWER, TITLE or CAPS; what has no case ("38", "서울") counts as CAPS, since no lower-case word is meant. */
export function capitalsOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122 && /^[a-z]+$/.test(text)) return LOWER;
  if (code >= 65 && code <= 90 && /^.[a-z]+$/.test(text)) return TITLE;
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return CAPS;
  if (first === first.toLowerCase() && first !== first.toUpperCase()) return /\p{Lu}/u.test(text) ? TITLE : LOWER;
  return text.length > 1 && text === text.toUpperCase() ? CAPS : TITLE;
}

const PLAIN_LETTERS: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ə: 'a',
};

/** One spelling of a word of a name: lower case, no accents, no apostrophes or full stops, no invisible characters. */
export function foldName(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  if (/^[a-z0-9.'’]+$/.test(lower)) return lower.replace(/[.'’]/g, '');
  return lower
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’‘ʿʾʼ`´.]/gu, '')
    .replace(/[ıłøđßæœðþə]/g, (letter) => PLAIN_LETTERS[letter]!)
    .normalize('NFC');
}

/** The atoms of a name of the lexicon, cut as the tokens of a text would be. */
export function atomsOfName(name: string): { key: string[]; cap: number[] } {
  const key: string[] = [];
  const cap: number[] = [];
  for (const word of name
    .replace(/(?<=\p{L})['’](?=s?(?:\s|$))/gu, " '")
    .match(/[,()]|(?<=\s)&(?=\s)|[^\s,()\-–—‐‑/&]+/gu) ?? []) {
    const folded = foldName(word);
    if (folded === '' && word !== "'") continue;
    key.push(folded === '' ? word : folded);
    cap.push(capitalsOf(word));
  }
  return { key, cap };
}
