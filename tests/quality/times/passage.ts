import { annotate } from '@dateline/core/annotate';
import type { Lexicon } from '@dateline/core/lexicon';
import type { Document, Time } from '@dateline/core/model';
import { articleOf } from '../../article.ts';

/** The time expressions of a text of paragraphs, published on the given day. */
export function timesOf(text: string, published: string | null, lexicon: Lexicon): Time[] {
  return annotate({ text } as Document, articleOf(text, published), lexicon).times;
}
