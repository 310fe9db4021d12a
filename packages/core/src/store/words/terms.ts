import { MAX_QUERY } from '../limits.ts';
import { spansOf } from './spans.ts';

/** What a search asks for: a word, the beginning of a word, or a phrase. All terms must occur. */
export interface Term {
  /** As typed, without quotation marks and star. */
  text: string;
  /** Folded and stemmed, one item a word. */
  words: string[];
  /** The last word may go on: `miss*`. */
  prefix: boolean;
}

const MOST_TERMS = 24;

/** `north "liaison office" withdr*` -> three terms. Other punctuation separates or is ignored; any text is a valid query. */
export function parseTerms(query: string): Term[] {
  const pieces = query.slice(0, MAX_QUERY).matchAll(/["“”]([^"“”]*)["“”]?(\*?)|([^\s"“”]+)/g);
  const terms: Term[] = [];
  for (const [, phrase, star, word] of pieces) {
    const typed = phrase ?? word ?? '';
    const text = typed.replace(/(?<!\*)\*+$/, '');
    const words = wordsOf(text).map(({ folded }) => folded);
    if (words.length === 0) continue;
    const prefix = star === '*' || text !== typed;
    terms.push({ text: words.join(' '), words, prefix });
    if (terms.length === MOST_TERMS) break;
  }
  return terms;
}

export interface Word {
  start: number;
  end: number;
  /** Lower case, no accents. */
  folded: string;
}

/** The words of a text as the index sees them: runs of letters and digits. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const spans = spansOf(text);
  for (let at = 0; at < spans.length; at += 2) {
    const start = spans[at]!;
    const end = spans[at + 1]!;
    const folded = foldWord(text.slice(start, end));
    if (folded !== '') words.push({ start, end, folded });
  }
  return words;
}

/** Lower case, no accents; empty where there is nothing but accents. */
export function foldWord(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
