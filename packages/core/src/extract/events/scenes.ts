import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated, Token } from '../../model/annotated.ts';
import type { Frames } from '../frames/index.ts';
import { readChunks } from '../grammar/chunks.ts';
import { linkClauses } from '../grammar/clauses.ts';
import { findAskedVerb, findLostVerb } from '../grammar/lost-verb.ts';
import { mendBare } from '../grammar/mend-bare.ts';
import { mendTags } from '../grammar/mend-tags.ts';
import { findTitleVerbs } from '../grammar/title-case.ts';
import type { Traits } from '../grammar/traits.ts';
import { findAntecedents } from './antecedents.ts';
import type { Draft, Scene } from './draft.ts';
import { describedBy } from './roles.ts';

/** Tokens `[first, end)` of one sentence. */
export interface Stretch {
  /** Index into `annotated.sentences`. */
  sentence: number;
  first: number;
  end: number;
  headline: boolean;
}

/** What the scenes of one document have in common. */
export interface Stage {
  annotated: Annotated;
  lexicon: Lexicon;
  frames: Frames;
  traits: Traits;
  home: Scene['home'];
  /** The days of a chronicle, by sentence. */
  entries: ReadonlyMap<number, string>;
  history: readonly Draft[];
}

/**
 * Parses sentences into scenes, ready to be read. Each step goes over all sentences before the next begins: the code of one step
 * stays in the processor's cache, that of all together does not.
 */
export function scenesOf(
  { annotated, lexicon, frames, traits, home, entries, history }: Stage,
  sentences: readonly Stretch[],
): Scene[] {
  const { tokens } = annotated;
  const { nouns, forms } = frames;
  const isEventNoun = (word: string) => nouns.has(word);
  for (const { first, end } of sentences) {
    mendTags(tokens, first, end, forms, isEventNoun, traits);
    mendBare(tokens, first, end, forms);
    findTitleVerbs(tokens, first, end, forms, traits);
    findLostVerb(tokens, first, end, forms, traits);
    findAskedVerb(tokens, first, end, forms, traits);
  }
  const chunked = sentences.map(({ first, end }) => readChunks(tokens, first, end, forms, traits));
  const linked = sentences.map(({ first, end, headline }, i) =>
    linkClauses(tokens, chunked[i]!, frames.link, headline || isUnstopped(tokens, first, end)),
  );
  // A phrase or clause belongs to one sentence: what is looked up of it is kept in one place for all.
  const known: Scene['known'] = new Map();
  const zones: Scene['zones'] = new Map();
  const resolved: Scene['resolved'] = new Map();
  const owned: Scene['owned'] = new Map();
  let before: Scene | null = null;
  return sentences.map(({ sentence, headline }, i) => {
    const chunks = chunked[i]!;
    const clauses = linked[i]!;
    const scene: Scene = {
      before,
      annotated,
      lexicon,
      frames,
      tokens,
      chunks,
      clauses,
      sentence,
      headline,
      home,
      entry: entries.get(sentence) ?? null,
      history,
      current: [],
      known,
      zones,
      resolved,
      owned,
      described: describedBy(clauses),
      antecedents: findAntecedents(tokens, chunks, clauses),
    };
    before = headline ? null : scene;
    return scene;
  });
}

/** "Bolivia, Paraguay sign border treaty": a line without a full stop is written like a headline, wherever it stands. */
const isUnstopped = (tokens: readonly Token[], first: number, end: number) =>
  end - first <= HEADLINE_CAP && !/^[.!?"”’…]$/.test(tokens[end - 1]!.text);
const HEADLINE_CAP = 25;
