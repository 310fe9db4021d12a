import type { Word } from './words.ts';

/** How a piece of a name is written. Numbers, so that names compare fast: each is at least as capital as the one before. */
export const LOWER = 0;
export const TITLE = 1;
export const CAPS = 2;

/** What an atom may be the beginning of, one bit each: a step passes over the sentences that have none of its words. */
export const CUE = { small: 1, body: 2, group: 4, pointer: 8, pronoun: 16 } as const;

/**
 * The smallest pieces a name can be made of: tokens, cut at hyphens and slashes, with spelling levelled. "Choe Son-hui" and
 * "Choe Son Hui", "al-Shabaab" and "Al Shabaab", "N.K." and "NK", "Côte" and "Cote" are each one row of atoms.
 */
export interface Atoms {
  /** Number of the text, to tell what is noted of words for this one. */
  document: number;
  key: string[];
  start: number[];
  end: number[];
  /** Index of the token that the atom lies in. */
  token: number[];
  cap: number[];
  /** What is known of each wherever it stands. */
  word: Word[];
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
