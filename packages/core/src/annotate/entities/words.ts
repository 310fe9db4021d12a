import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Token } from '../../model/annotated.ts';
import type { RunWord } from '../tokens/run.ts';
import { type AgentForm, buildAgents } from './agents.ts';
import { type Atoms, capitalsOf, foldName, LOWER } from './atoms.ts';
import { cuesOf } from './cues.ts';
import { buildGazetteer, type Form, type Gazetteer } from './gazetteer.ts';
import { behind, type Trie } from './trie.ts';

/** What is known of an atom wherever it stands. */
export interface Word {
  key: string;
  /** Names of the lexicon that begin with it, written with a capital and without; nouns for actors that do. */
  names: Trie<Form> | null;
  small: Trie<Form> | null;
  agents: Trie<AgentForm> | null;
  /** Bits of `CUE`. */
  cues: number;
  /** Number of the last text that writes it small. */
  smallIn: number;
}

/** A piece of a token; offsets count from where the token begins. */
export interface Part {
  word: Word;
  cap: number;
  start: number;
  end: number;
}

/** The words met before, so that each is looked up once: call through `compiled(lexicon, buildWords)`. */
export interface Words {
  gazetteer: Gazetteer;
  agents: Trie<AgentForm>;
  byKey: Map<string, Word>;
  /** How many texts have been read. */
  texts: number;
}

/** A full book gives way to a new one; longer words are no words that come back. */
const MOST = 50_000;
const LONG = 40;

export function buildWords(lexicon: Lexicon): Words {
  return {
    gazetteer: compiled(lexicon, buildGazetteer),
    agents: compiled(lexicon, buildAgents),
    byKey: new Map(),
    texts: 0,
  };
}

/** Atoms of a document's tokens, in order, `written` being the word of each. Linear in the text. */
export function atomsOf(tokens: readonly Token[], written: readonly RunWord[], words: Words): Atoms {
  if (words.byKey.size > MOST) words.byKey = new Map();
  const document = ++words.texts;
  // A little longer than needed: few tokens are cut.
  const row = <T>() => new Array<T>(tokens.length + (tokens.length >> 3) + 16);
  const atoms: Atoms = { document, key: row(), cap: row(), token: row(), word: row(), start: row(), end: row() };
  let at = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { start } = tokens[i]!;
    const parts = partsOf(words, written[i]!);
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p]!;
      const { word, cap } = part;
      if (cap === LOWER) word.smallIn = document;
      atoms.key[at] = word.key;
      atoms.cap[at] = cap;
      atoms.token[at] = i;
      atoms.word[at] = word;
      atoms.start[at] = start + part.start;
      atoms.end[at] = start + part.end;
      at++;
    }
  }
  for (const one of [atoms.key, atoms.cap, atoms.token, atoms.word, atoms.start, atoms.end]) one.length = at;
  return atoms;
}

/** Is the word of an atom also written small in the text? "Police" at the head of a sentence is no name where "police" stands elsewhere. */
export const isSmall = ({ word, document }: Atoms, at: number): boolean => word[at]!.smallIn === document;

/** Another book knows other words. */
function partsOf(words: Words, word: RunWord): readonly Part[] {
  if (word.book !== words.byKey) {
    word.book = words.byKey;
    word.parts = cutToken(words, word.text, word.lower);
  }
  return word.parts;
}

const INNER = /[^\-–—‐‑/&\u00ad]+/g;

/** Cut at hyphens and slashes, with spelling levelled. */
function cutToken(words: Words, token: string, lower: string): Part[] {
  const whole = (key: string): Part[] => [partOf(words, key, token, 0)];
  if (/^[a-z]+$/i.test(token)) return whole(lower);
  const parts: Part[] = [];
  for (const { 0: written, index } of token.matchAll(INNER)) {
    const key = foldName(written);
    if (key !== '') parts.push(partOf(words, key, written, index));
  }
  // A lone dash or mark parts names: "Moscow – Georgia".
  return parts.length > 0 ? parts : whole(token);
}

function partOf(words: Words, key: string, written: string, start: number): Part {
  let word = words.byKey.get(key);
  if (!word) {
    const { trie, small } = words.gazetteer;
    word = {
      key,
      names: behind(trie, key) ?? null,
      small: behind(small, key) ?? null,
      agents: behind(words.agents, key) ?? null,
      cues: cuesOf(key),
      smallIn: 0,
    };
    if (key.length < LONG) words.byKey.set(key, word);
  }
  return { word, cap: capitalsOf(written), start, end: start + written.length };
}
