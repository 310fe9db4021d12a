import { annotate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Annotated, Article, Block, Document } from '@dateline/core/model';

/** A text of paragraphs, annotated as an article of the given day. */
export function annotated(text: string, date: string | null = null): Annotated {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '')
      blocks.push({ kind: 'paragraph', start, end: start + line.length, text: line, rule: 'line' });
    start += line.length + 1;
  }
  const article: Article = {
    headline: null,
    headlineCertainty: null,
    bylines: [],
    dateline: null,
    published: date ? { edtf: date, certainty: 'stated', basis: [] } : null,
    modified: null,
    publisher: null,
    origin: { agency: null, outlet: null, via: [] },
    url: null,
    language: 'en',
    captions: [],
    basis: {},
    blocks,
    body: text,
  };
  return annotate({ text, date } as Document, article, loadLexicon());
}
