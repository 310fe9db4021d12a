import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { findEntities } from './entities/index.ts';
import { findQuotes } from './quotes/index.ts';
import { findTimes } from './times/index.ts';
import { tokenize } from './tokens/index.ts';

/** Tokens, sentences, times, entities and quotes of one article, each with its span, rule and certainty. */
export function annotate(document: Document, article: Article, lexicon: Lexicon): Annotated {
  const { tokens, sentences } = tokenize(article.blocks, article.dateline?.end);
  const times = findTimes(document, article, tokens, sentences, lexicon);
  const { entities, mentions } = findEntities(document, article, tokens, sentences, lexicon);
  const unquoted = { document, article, tokens, sentences, times, entities, mentions };
  return { ...unquoted, quotes: findQuotes(unquoted, lexicon) };
}
