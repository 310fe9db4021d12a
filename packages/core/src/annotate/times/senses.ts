import type { Lexicon } from '../../lexicon/lexicon.ts';
import { CORE_WORDS, isCore } from './core.ts';
import { ALL } from './grammar.ts';
import { BIT, type Category, type Sense } from './piece.ts';

/** A phrase of several words with its sense: "christmas eve", "at the moment". */
export interface Phrase {
  words: readonly string[];
  kind: 'holiday' | 'reference' | 'not-time';
  value: string;
}

/** What is known of a word: see `Piece`. */
export interface WordOfTime {
  mask: number;
  senses: Sense[];
  core: boolean;
  opens: boolean;
}

/** The lexicon's words of time, ready for one look-up a word. */
export interface Senses {
  words: Map<string, WordOfTime>;
  /** By first word, longest first. */
  phrases: Map<string, Phrase[]>;
  futureCues: Map<string, string>;
  /** Standard offset from UTC, in hours, of places that stand in datelines. */
  zones: Map<string, number>;
}

const CATEGORY: Record<string, Category> = {
  month: 'MONTH',
  'foreign-month': 'FMONTH',
  weekday: 'WEEKDAY',
  'short-weekday': 'SHORTDAY',
  'foreign-weekday': 'FWEEKDAY',
  part: 'PART',
  season: 'SEASON',
  decade: 'DECADE',
  unit: 'UNIT',
  units: 'UNITS',
  'unit-long': 'LONG',
  frequency: 'FREQ',
  number: 'NUMBER',
  scale: 'SCALE',
  ordinal: 'ORDINAL',
  'reference-adjective': 'REFADJ',
  edge: 'EDGE',
  'edge-noun': 'EDGENOUN',
  direction: 'DIR',
  zone: 'ZONE',
};

/** Builds the index; give it to `compiled(lexicon, buildSenses)`. */
export function buildSenses(lexicon: Lexicon): Senses {
  const built: Senses = { words: new Map(), phrases: new Map(), futureCues: new Map(), zones: new Map() };
  const add = (word: string, category: Category, value: number | string) => {
    const entry = enter(built.words, word);
    entry.mask |= BIT[category];
    entry.senses.push({ bit: BIT[category], value });
  };
  for (const { kind, value, words } of lexicon.times) {
    for (const word of words) {
      if (kind === 'holiday' || kind === 'reference' || kind === 'not-time') {
        const parts = split(word);
        const known = built.phrases.get(parts[0]!) ?? [];
        known.push({ words: parts, kind, value: String(value) });
        built.phrases.set(
          parts[0]!,
          known.sort((a, b) => b.words.length - a.words.length),
        );
        if (known.length === 1) add(parts[0]!, 'PHRASE', 0);
      } else if (kind === 'place-zone') built.zones.set(word, Number(value));
      else if (kind === 'future-cue') built.futureCues.set(word, String(value));
      else {
        add(word, CATEGORY[kind]!, value);
      }
    }
  }
  for (const word of [...CORE_WORDS, ...ALL.tree.words]) enter(built.words, word);
  for (const [lower, entry] of built.words) {
    entry.core = isCore({ ...entry, lower, start: 0, end: lower.length });
    entry.opens = ALL.tree.opens(entry.mask, lower);
  }
  return built;
}

function enter(words: Senses['words'], word: string): WordOfTime {
  let entry = words.get(word);
  if (!entry) words.set(word, (entry = { mask: 0, senses: [], core: false, opens: false }));
  return entry;
}

/** Words as the scanner cuts them: hyphens and possessives apart. */
function split(phrase: string): string[] {
  return phrase.match(/(?:[\p{L}]\.){2,}|[\p{L}]+|'s|\S/gu) ?? [];
}
