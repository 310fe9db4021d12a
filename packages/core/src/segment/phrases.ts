import { addToFilter, filterOf, mayHave, type WordFilter } from '../lexicon/filter.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { BlockKind } from '../model/block.ts';
import { classAt, SPACE, WORD } from './letters.ts';

/** What the lexicon's boilerplate says of a line. */
export interface Cue {
  kind: BlockKind;
  how: 'line' | 'start' | 'inside' | 'vocabulary';
  section: boolean;
}

interface Phrase extends Cue {
  text: string;
  maxWords: number;
}

/** Finds boilerplate phrases by their first word, so that a line costs the number of its words. */
export interface Phrasebook {
  lines: Map<string, Phrase>;
  /** A quick no for lines that are no such phrase. */
  mayBeLine: WordFilter;
  starts: Map<string, Phrase[]>;
  inside: Map<string, Phrase[]>;
  beginnings: Beginnings;
  /** Phrases of scripts that part no words: looked for anywhere. */
  /** Their phrases, and the first word of each. */
  vocabularies: { kind: BlockKind; words: Set<string>; openings: Set<string>; longest: number }[];
  /** First words of all vocabularies. */
  opening: Set<string>;
  /** Length of the longest first word of a vocabulary. */
  longestOpening: number;
}

/** How the phrases of `inside` begin, as tables: asked of every word of a page. */
interface Beginnings {
  /** First code units. */
  first: Set<number>;
  /** First two ASCII characters, at 128 times the first plus the second: `LONGER` for a phrase of four characters and more, `SHORT` for others. */
  pairs: Uint8Array;
  /** First four characters of the longer ones, at `slotOf`: most words begin like a phrase, but go on otherwise. */
  fours: Uint8Array;
}

const LONGER = 1;
const SHORT = 2;
const SLOTS = 1 << 15;

function slotOf(text: string, at: number): number {
  const head = text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
  return ((head * 31 + text.charCodeAt(at + 2)) * 31 + text.charCodeAt(at + 3)) & (SLOTS - 1);
}

/** Lower case, straight quotes, single spaces: what phrases are compared in. */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  // Most lines need no more.
  if (!UNEVEN.test(lower)) return lower.trim();
  return lower
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim();
}

const UNEVEN = /[‘’ʼ“”„]|\s\s|[^\S ]/;
const BEFORE = new Set('"\'“”·•|>»›▶►→*#[(+-');
const BEHIND = new Set(':：.…!"\'»›>→▼▾·|])*-');
const isSpace = (text: string, at: number) => (classAt(text, at) & SPACE) !== 0;

/** Without the marks around it: "» Read more:" -> "read more". From both ends inwards, so that a long line costs no more. */
function bare(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (BEFORE.has(text[from]!) || isSpace(text, from))) from++;
  while (to > from && (BEHIND.has(text[to - 1]!) || isSpace(text, to - 1))) to--;
  return text.slice(from, to);
}

/**
 * The word that begins at `at`, no longer than `most`; a mark that begins no word stands for itself, and so do two characters of a script
 * that parts no words.
 */
function firstWord(text: string, at = 0, most = text.length): string {
  const limit = Math.min(text.length, at + (isUnparted(text.charCodeAt(at)) ? 2 : most));
  let end = at;
  while (end < limit && ((classAt(text, end) & WORD) !== 0 || IN_WORDS.has(text.charCodeAt(end)))) end++;
  return end > at ? text.slice(at, end) : (text[at] ?? '');
}

const isUnparted = (code: number) => code >= 0x3040 && code <= 0x9fff;

/** ' & @ + */
const IN_WORDS = new Set([39, 38, 64, 43]);

export function buildPhrasebook(lexicon: Lexicon): Phrasebook {
  const book: Phrasebook = {
    lines: new Map(),
    mayBeLine: filterOf([]),
    starts: new Map(),
    inside: new Map(),
    beginnings: { first: new Set(), pairs: new Uint8Array(128 * 128), fours: new Uint8Array(SLOTS) },
    vocabularies: [],
    opening: new Set(),
    longestOpening: 0,
  };
  const push = (map: Map<string, Phrase[]>, phrase: Phrase) => {
    const key = firstWord(phrase.text);
    const list = map.get(key);
    if (list) list.push(phrase);
    else map.set(key, [phrase]);
  };
  for (const entry of lexicon.boilerplate) {
    const { kind, maxWords, section } = entry;
    for (const text of entry.lines) {
      const line = normalise(text);
      const phrase: Phrase = { kind, how: 'line', section, text: line, maxWords };
      if (!book.lines.has(bare(line) || line)) book.lines.set(bare(line) || line, phrase);
    }
    for (const text of entry.starts)
      push(book.starts, { kind, how: 'start', section: false, text: text.toLowerCase(), maxWords });
    for (const text of entry.contains)
      push(book.inside, { kind, how: 'inside', section: false, text: normalise(text), maxWords });
    if (entry.vocabulary.length > 0) {
      const words = new Set(entry.vocabulary.map(normalise));
      const openings = new Set([...words].map((word) => word.split(' ')[0]!));
      for (const word of openings) book.opening.add(word);
      book.vocabularies.push({
        kind,
        words,
        openings,
        longest: Math.max(...[...words].map((word) => word.split(' ').length)),
      });
    }
  }
  for (const list of book.inside.values()) for (const { text } of list) noteBeginning(text, book.beginnings);
  for (const line of book.lines.keys()) addToFilter(book.mayBeLine, line);
  for (const word of book.opening) book.longestOpening = Math.max(book.longestOpening, word.length);
  return book;
}

/** The first cue of a normalised line: the whole line, then how it begins, then what it contains, then its vocabulary. */
export function findCue(line: string, words: number, book: Phrasebook): Cue | null {
  const said = bare(line) || line;
  const whole = mayHave(book.mayBeLine, said) ? book.lines.get(said) : undefined;
  if (whole) return whole;
  if (words > 120) return null;
  const starts = book.starts.get(firstWord(line));
  if (starts) for (const phrase of starts) if (words <= phrase.maxWords && line.startsWith(phrase.text)) return phrase;
  const inside = findInside(line, words, book);
  if (inside) return inside;
  return words <= 40 ? findVocabulary(line, book) : null;
}

function findInside(line: string, words: number, book: Phrasebook): Cue | null {
  for (let at = 0; at < line.length; at++) {
    if (mayBegin(line, at, book.beginnings)) {
      const list = book.inside.get(firstWord(line, at, 30));
      if (list)
        for (const phrase of list) if (words <= phrase.maxWords && line.startsWith(phrase.text, at)) return phrase;
    }
    while (at < line.length && line.charCodeAt(at) !== 32) at++;
  }
  return null;
}

function noteBeginning(text: string, { first, pairs, fours }: Beginnings): void {
  const one = text.charCodeAt(0);
  first.add(one);
  if (one >= 128) return;
  // A phrase of one character may be followed by anything: "©2020".
  if (text.length === 1) pairs.fill(SHORT, one * 128, (one + 1) * 128);
  else if (text.charCodeAt(1) < 128) {
    pairs[one * 128 + text.charCodeAt(1)]! |= text.length < 4 ? SHORT : LONGER;
    if (text.length >= 4) fours[slotOf(text, 0)] = 1;
  }
}

/** False for most words: no phrase begins so. */
function mayBegin(line: string, at: number, { first, pairs, fours }: Beginnings): boolean {
  const one = line.charCodeAt(at);
  const two = line.charCodeAt(at + 1);
  // Behind the line's end there is no number.
  if (!(one < 128 && two < 128)) return first.has(one);
  const known = pairs[one * 128 + two]!;
  return known > LONGER || (known === LONGER && fours[slotOf(line, at)] === 1);
}

/** The first word between the marks that part a menu's entries, cut off behind `most` characters and one. */
function openingOf(line: string, most: number): string {
  let from = 0;
  while (from < line.length && isParting(line.charCodeAt(from))) from++;
  let to = from;
  while (to < line.length && to - from <= most && !isParting(line.charCodeAt(to))) to++;
  return line.slice(from, to);
}

const PARTING = new Set([...' |/·•,;()[]:>»–—-'].map((mark) => mark.charCodeAt(0)));
const isParting = (code: number) => !((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) && PARTING.has(code);

/** Takes the line apart into the longest known phrases; null when anything is left over. */
function findVocabulary(line: string, book: Phrasebook): Cue | null {
  // Most lines fail at their first word.
  if (!book.opening.has(openingOf(line, book.longestOpening))) return null;
  const parts = line
    .replace(/[|/·•,;()[\]:>»–—-]+/g, ' ')
    .split(' ')
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  for (const { kind, words, openings, longest } of book.vocabularies) {
    let at = 0;
    while (at < parts.length) {
      let size = openings.has(parts[at]!) ? Math.min(longest, parts.length - at) : 0;
      while (size > 0 && !words.has(parts.slice(at, at + size).join(' '))) size--;
      if (size === 0) break;
      at += size;
    }
    if (at >= parts.length) return { kind, how: 'vocabulary', section: false };
  }
  return null;
}
