import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { ResolvedMention, Sentence, Token } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';

export interface FoundEntities {
  entities: Entity[];
  mentions: ResolvedMention[];
}

/** Finds who and what the text speaks of: gazetteer, then form, then coreference. */
export function findEntities(
  _document: Document,
  _article: Article,
  _tokens: Token[],
  _sentences: Sentence[],
  _lexicon: Lexicon,
): FoundEntities {
  return { entities: [], mentions: [] };
}
