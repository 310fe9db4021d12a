import type { Article } from './article.ts';
import type { Document } from './document.ts';
import type { Entity } from './entity.ts';
import type { Quote } from './quote.ts';
import type { Time } from './time.ts';

/** Universal POS tags, as the tagger gives them. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, with curly apostrophes made straight: what rules compare. */
  lower: string;
  pos: Pos;
  /** Dictionary form of verbs and nouns ("threw" -> "throw"); else `lower`. */
  lemma: string;
}

/** A sentence lies within one block. `first`/`last` index tokens, `last` exclusive. */
export interface Sentence {
  start: number;
  end: number;
  first: number;
  last: number;
  /** Index into article.blocks; -1 for a headline known only from the caller. */
  block: number;
}

/** A mention with the entity it resolved to, in text order: what extract walks along with the tokens. */
export interface ResolvedMention {
  start: number;
  end: number;
  /** Index into `entities`. */
  entity: number;
  rule: string;
}

/** One document after annotate: all that extract reads. */
export interface Annotated {
  /** As it was read for this: a text all in capitals, or without any, has them where they belong; its offsets are the source's. */
  document: Document;
  /** The text as given: what is quoted of it is cut from here. */
  source: string;
  article: Article;
  tokens: Token[];
  sentences: Sentence[];
  times: Time[];
  entities: Entity[];
  /** Sorted by start, not overlapping. */
  mentions: ResolvedMention[];
  quotes: Quote[];
}
