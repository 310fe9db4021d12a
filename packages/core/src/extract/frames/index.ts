import { filterOf, type WordFilter } from '../../lexicon/filter.ts';
import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Frame } from '../../lexicon/parts/events.ts';
import type { Operator } from '../../lexicon/parts/operators.ts';
import type { EventType } from '../../model/event.ts';
import { buildVerbForms, type VerbForms, wordsOf } from '../grammar/verb-forms.ts';
import type { LinkWords } from '../grammar/walk.ts';
import { type Pattern, readPaired, readPatterns } from './pattern.ts';
import { type Sieve, sieveOf } from './sieve.ts';

export interface VerbFrame {
  type: EventType;
  frame: Frame;
  pattern: Pattern;
  /** The frame's `blocks` and `asks`. */
  blocks: ReadonlySet<string>;
  asks: ReadonlySet<string>;
}

/** All patterns of one verb, the most exact first. */
export interface VerbFrames {
  frames: readonly VerbFrame[];
  sieve: Sieve;
}

export interface NounFrame {
  type: EventType;
  frame: Frame;
  /** Words before the head that the frame asks for: "air" of "air strike". */
  before: readonly string[];
  /** The frame's `blocks`. */
  blocks: ReadonlySet<string>;
}

/** A set of nouns: single words, and phrases by their head. */
export interface NounSet {
  words: ReadonlySet<string>;
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** "*person", "*actor": anybody who can act. */
  anybody: boolean;
  /** "*place": any place with a name. */
  places: boolean;
  /** "*country": any country by its name. */
  countries: boolean;
  /** "*igo": any organization of states. */
  unions: boolean;
  /** "*thing": whatever the object is. */
  anything: boolean;
}

/** All frames, found by lemma: the lexicon as the engine reads it. */
export interface Frames {
  verbs: ReadonlyMap<string, VerbFrames>;
  nouns: ReadonlyMap<string, readonly NounFrame[]>;
  /** A quick no for words that are in `nouns` neither as they stand nor without an -s. */
  mayBeNoun: WordFilter;
  /** The verb that a noun is made of: imposition -> impose. */
  deverbal: ReadonlyMap<string, string>;
  operators: ReadonlyMap<string, readonly Operator[]>;
  sets: ReadonlyMap<string, NounSet>;
  /** Countries by the surname, in small letters, of those who led them. */
  rulers: ReadonlyMap<string, string>;
  /** A quick no for words of sport. */
  mayBeSport: WordFilter;
  /** PLOVER contexts by the words that tell them. */
  contexts: ReadonlyMap<string, string>;
  mayTellContext: WordFilter;
  forms: VerbForms;
  link: LinkWords;
  lists: {
    speech: ReadonlySet<string>;
    intransitive: ReadonlySet<string>;
    lightAct: ReadonlySet<string>;
    lightReceive: ReadonlySet<string>;
    lightOccur: ReadonlySet<string>;
    lightIrrealis: ReadonlySet<string>;
    irrealisNouns: ReadonlySet<string>;
    people: ReadonlySet<string>;
    /** What force is used on: bridges, ships, houses. */
    things: ReadonlySet<string>;
  };
}

/** The frames of a lexicon, compiled once. */
export const framesOf = (lexicon: Lexicon): Frames => compiled(lexicon, buildFrames);

function buildFrames(lexicon: Lexicon): Frames {
  const sets = new Map<string, NounSet>();
  for (const { name, words } of lexicon.words) sets.set(name, nounSet(words));
  const verbs = new Map<string, VerbFrame[]>();
  const nouns = new Map<string, NounFrame[]>();
  const lemmas = new Set<string>();
  for (const { type, frames } of lexicon.events) {
    for (const frame of frames) {
      const blocks = new Set(frame.blocks);
      const asks = new Set(frame.asks);
      for (const source of frame.verbs) {
        const patterns = readPatterns(source);
        if (frame.mutual && patterns[0]!.needs.length > 0 && source.endsWith(' with'))
          patterns.push(...readPaired(source));
        for (const pattern of patterns) {
          for (const { set } of pattern.needs)
            if (set && !sets.has(set)) throw new Error(`frame ${type}/${frame.id}: no word list "${set}"`);
          lemmas.add(pattern.verb);
          push(verbs, pattern.verb, { type, frame, pattern, blocks, asks });
        }
      }
      for (const source of frame.nouns) {
        const words = source.split(' ');
        push(nouns, words.at(-1)!, { type, frame, before: words.slice(0, -1), blocks });
      }
    }
  }
  for (const list of nouns.values()) list.sort((a, b) => b.before.length - a.before.length);
  const operators = new Map<string, Operator[]>();
  for (const operator of lexicon.operators) {
    for (const key of operator.verbs) {
      lemmas.add(key.split(/[+ ]/)[0]!);
      push(operators, key, operator);
    }
  }
  const list = (name: string) => new Set(wordsOf(lexicon, name));
  for (const name of ['saying', 'object-control', 'light-act', 'light-receive'])
    for (const word of list(name)) lemmas.add(word.split(/[+ ]/)[0]!);
  const contexts = contextWords(lexicon);
  const deverbal = new Map(wordsOf(lexicon, 'deverbal').map((line) => line.split(' ') as [string, string]));
  return {
    verbs: new Map([...verbs].map(([lemma, list]) => [lemma, verbFrames(list)])),
    nouns,
    mayBeNoun: filterOf([...nouns.keys(), ...deverbal.keys()].flatMap((noun) => [noun, `${noun}s`])),
    deverbal,
    operators,
    sets,
    rulers: rulersOf(lexicon),
    mayBeSport: filterOf([...sets.get('sport')!.words, ...sets.get('sport-only')!.words]),
    contexts,
    mayTellContext: filterOf(contexts.keys()),
    forms: buildVerbForms(lexicon, lemmas),
    link: {
      saying: list('saying'),
      objectControl: list('object-control'),
      control: new Set(
        lexicon.operators
          .filter((one) => one.over.includes('inf') && one.name !== 'happens' && one.name !== 'weigh')
          .flatMap((one) => one.verbs),
      ),
    },
    lists: {
      speech: list('speech'),
      intransitive: list('intransitive'),
      lightAct: list('light-act'),
      lightReceive: list('light-receive'),
      lightOccur: list('light-occur'),
      lightIrrealis: list('light-irrealis'),
      irrealisNouns: list('irrealis'),
      people: list('domestic-people'),
      things: list('material'),
    },
  };
}

/** "dos santos AGO": the last word is the country. */
const rulersOf = (lexicon: Lexicon) =>
  new Map(wordsOf(lexicon, 'rulers').map((line): [string, string] => [line.slice(0, -4), line.slice(-3)]));

function contextWords(lexicon: Lexicon): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, words } of lexicon.words)
    if (name.startsWith('context-')) for (const word of words) found.set(word, name.slice('context-'.length));
  return found;
}

function verbFrames(list: readonly VerbFrame[]): VerbFrames {
  const frames = list.toSorted((a, b) => weightOf(b) - weightOf(a));
  return { frames, sieve: sieveOf(frames.map(({ pattern }) => pattern)) };
}

const weightOf = ({ type, pattern, frame }: VerbFrame) =>
  pattern.weight + (frame.asks.length > 0 ? 3 : 0) + (FORCE.has(type) ? 0 : pattern.exactness);

/** Among acts of force the order of their files decides: a raid on a village is an assault before it is a search. */
const FORCE: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'PROTEST',
  'SANCTION',
  'THREATEN',
  'REJECT',
  'ACCUSE',
]);

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function nounSet(entries: readonly string[]): NounSet {
  const words = new Set<string>();
  const phrases = new Map<string, string[][]>();
  let anybody = false;
  const anything = entries.includes('*thing');
  for (const entry of entries) {
    if (entry === '*igo' || entry === '*place' || entry === '*country') continue;
    if (entry.startsWith('*')) anybody = true;
    else if (entry.includes(' ')) {
      const parts = entry.split(' ');
      push(phrases, parts.at(-1)!, parts);
      if (parts.includes('of')) push(phrases, parts[0]!, parts);
    } else words.add(entry);
  }
  const has = (entry: string) => entries.includes(entry);
  return {
    words,
    phrases,
    anybody,
    unions: has('*igo'),
    places: has('*place'),
    countries: has('*country'),
    anything,
  };
}
