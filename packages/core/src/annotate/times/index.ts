import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Sentence, Token } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { Time } from '../../model/time.ts';

/** Finds the time expressions of headline and body and resolves them against the article's date. */
export function findTimes(
  _document: Document,
  _article: Article,
  _tokens: Token[],
  _sentences: Sentence[],
  _lexicon: Lexicon,
): Time[] {
  return [];
}
