import { annotate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Annotated, Document } from '@dateline/core/model';
import { articleOf } from '../../article.ts';

/** A text of paragraphs, annotated as an article of the given day. */
export function annotated(text: string, date: string | null = null): Annotated {
  return annotate({ text, date } as Document, articleOf(text, date), loadLexicon());
}
