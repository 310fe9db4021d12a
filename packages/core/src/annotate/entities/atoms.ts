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

/** No atom by itself: a hyphen, a slash or a letter with an accent stands in the token. */
const MIXED = -1;
/** Spelling by token, for the words met before: most tokens are plain letters, and looking once at each word is enough. */
const spellings = new Map<string, number>();
const SPELLING_CAP = 50_000;

/** LOWER, TITLE or CAPS of a token of plain letters; MIXED for any other. */
function spellingOf(text: string): number {
  let spelling = spellings.get(text);
  if (spelling === undefined) {
    spelling = /^[a-z]+$/i.test(text) ? capitalsOf(text) : MIXED;
    if (spellings.size < SPELLING_CAP && text.length < 40) spellings.set(text, spelling);
  }
  return spelling;
}

const INNER = /[^\-–—‐‑/&\u00ad]+/g;

/** Atoms of a document's tokens, in order. Linear in the text. */
export function atomsOf(tokens: readonly Token[]): Atoms {
  const atoms: Atoms = { key: [], start: [], end: [], token: [], cap: [] };
  for (let i = 0; i < tokens.length; i++) {
    const { text, start, end, lower } = tokens[i]!;
    const spelling = spellingOf(text);
    if (spelling === MIXED) pushParts(atoms, text, start, i);
    else pushAtom(atoms, lower, spelling, start, end, i);
  }
  return atoms;
}

function pushParts(atoms: Atoms, text: string, start: number, token: number): void {
  // Commas and full stops: half of what is no plain word.
  if (text.length === 1 && text !== '-' && text !== '/' && text !== '&' && text.charCodeAt(0) < 128) {
    const key = text === '.' || text === "'" || text === '`' ? '' : text.toLowerCase();
    pushAtom(atoms, key === '' ? text : key, capitalsOf(text), start, start + 1, token);
    return;
  }
  let found = false;
  for (const part of text.matchAll(INNER)) {
    const key = foldName(part[0]);
    if (key === '') continue;
    found = true;
    pushAtom(atoms, key, capitalsOf(part[0]), start + part.index, start + part.index + part[0].length, token);
  }
  // A lone dash or mark parts names: "Moscow – Georgia".
  if (!found) pushAtom(atoms, text, capitalsOf(text), start, start + text.length, token);
}

function pushAtom(atoms: Atoms, key: string, cap: number, start: number, end: number, token: number): void {
  atoms.key.push(key);
  atoms.start.push(start);
  atoms.end.push(end);
  atoms.token.push(token);
  atoms.cap.push(cap);
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
