import type { Lexicon } from '../../lexicon/lexicon.ts';
import { compiled } from '../../lexicon/lexicon.ts';
import type { Sentence, Token } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import { wordsOf } from '../../segment/wire/forms.ts';
import type { RunWord } from '../tokens/run.ts';
import type { Atoms } from './atoms.ts';
import { buildGazetteer, type Gazetteer } from './gazetteer.ts';
import { type Stretch, stretchesOf } from './match.ts';
import { buildNaming, type Naming } from './naming.ts';
import { atomsOf, buildWords } from './words.ts';

/** All that the steps of findEntities look at. */
export interface Scene {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  atoms: Atoms;
  stretches: readonly Stretch[];
  gazetteer: Gazetteer;
  naming: Naming;
  /** What states do, as the tagger takes it for nouns behind a capital: "Brasilia |backs| Bolivia". */
  acts: ReadonlySet<string>;
  /** Day (or month, or year) of the article, for dated roles; null when unknown. */
  date: string | null;
}

export function sceneOf(
  document: Document,
  article: Article,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  words: readonly RunWord[],
  lexicon: Lexicon,
): Scene {
  const atoms = atomsOf(tokens, words, compiled(lexicon, buildWords));
  return {
    text: document.text,
    tokens,
    sentences,
    atoms,
    stretches: stretchesOf(sentences, atoms),
    gazetteer: compiled(lexicon, buildGazetteer),
    naming: compiled(lexicon, buildNaming),
    acts: compiled(lexicon, buildActs),
    date: dayOf(article.published?.edtf ?? null),
  };
}

const buildActs = (lexicon: Lexicon): ReadonlySet<string> => new Set(wordsOf(lexicon, 'act-of-state'));

/** The plain year, month or day that an EDTF date begins with: "2019-03-02/2019-03-31" -> "2019-03-02". */
function dayOf(edtf: string | null): string | null {
  return /^\d{4}(?:-\d{2}){0,2}/.exec(edtf ?? '')?.[0] ?? null;
}
