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
  starts: Map<string, Phrase[]>;
  inside: Map<string, Phrase[]>;
  /** How the phrases of `inside` begin: first character, and those that may follow it. */
  beginnings: Map<number, Set<number>>;
  /** Phrases of scripts that part no words: looked for anywhere. */
  vocabularies: { kind: BlockKind; words: Set<string>; longest: number }[];
  /** First words of all vocabularies. */
  opening: Set<string>;
}

/** Lower case, straight quotes, single spaces: what phrases are compared in. */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  // Most lines need no more.
  if (!UNEVEN.test(lower)) return lower.trim();
  return lower.replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/g, ' ').trim();
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

/** The word that begins at `at`, no longer than `most`; a mark that begins no word stands for itself. */
function firstWord(text: string, at = 0, most = text.length): string {
  const limit = Math.min(text.length, at + most);
  let end = at;
  while (end < limit && ((classAt(text, end) & WORD) !== 0 || IN_WORDS.has(text.charCodeAt(end)))) end++;
  return end > at ? text.slice(at, end) : (text[at] ?? '');
}

/** ' & @ + */
const IN_WORDS = new Set([39, 38, 64, 43]);

export function buildPhrasebook(lexicon: Lexicon): Phrasebook {
  const book: Phrasebook = {
    lines: new Map(),
    starts: new Map(),
    inside: new Map(),
    beginnings: new Map(),
    vocabularies: [],
    opening: new Set(),
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
      for (const word of words) book.opening.add(word.split(' ')[0]!);
      book.vocabularies.push({ kind, words, longest: Math.max(...[...words].map((word) => word.split(' ').length)) });
    }
  }
  for (const list of book.inside.values())
    for (const { text } of list) {
      const second = book.beginnings.get(text.charCodeAt(0)) ?? new Set();
      book.beginnings.set(text.charCodeAt(0), second.add(text.length > 1 ? text.charCodeAt(1) : ANYTHING));
    }
  return book;
}

/** The first cue of a normalised line: the whole line, then how it begins, then what it contains, then its vocabulary. */
export function findCue(line: string, words: number, book: Phrasebook): Cue | null {
  const whole = book.lines.get(bare(line) || line);
  if (whole) return whole;
  if (words > 120) return null;
  const starts = book.starts.get(firstWord(line));
  if (starts) for (const phrase of starts) if (words <= phrase.maxWords && line.startsWith(phrase.text)) return phrase;
  const inside = findInside(line, words, book);
  if (inside) return inside;
  return words <= 40 ? findVocabulary(line, book) : null;
}

function findInside(line: string, words: number, book: Phrasebook): Cue | null {
  for (let at = 0; at >= 0 && at < line.length; ) {
    // Few words begin as a phrase does.
    const second = book.beginnings.get(line.charCodeAt(at));
    if (second !== undefined && (second.has(line.charCodeAt(at + 1)) || second.has(ANYTHING))) {
      const list = book.inside.get(firstWord(line, at, 30));
      if (list)
        for (const phrase of list) if (words <= phrase.maxWords && line.startsWith(phrase.text, at)) return phrase;
    }
    const space = line.indexOf(' ', at);
    if (space < 0) return null;
    at = space + 1;
  }
  return null;
}

/** Follows a phrase of one character: "©2020". */
const ANYTHING = -1;

/** Takes the line apart into the longest known phrases; null when anything is left over. */
function findVocabulary(line: string, book: Phrasebook): Cue | null {
  // Most lines fail at their first word.
  const opening = /[^ |/·•,;()[\]:>»–—-]+/.exec(line);
  if (!opening || !book.opening.has(opening[0])) return null;
  const parts = line
    .replace(/[|/·•,;()[\]:>»–—-]+/g, ' ')
    .split(' ')
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  for (const { kind, words, longest } of book.vocabularies) {
    let at = 0;
    while (at < parts.length) {
      let size = Math.min(longest, parts.length - at);
      while (size > 0 && !words.has(parts.slice(at, at + size).join(' '))) size--;
      if (size === 0) break;
      at += size;
    }
    if (at >= parts.length) return { kind, how: 'vocabulary', section: false };
  }
  return null;
}
