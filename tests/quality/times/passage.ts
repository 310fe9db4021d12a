import { annotate } from '@dateline/core/annotate';
import type { Lexicon } from '@dateline/core/lexicon';
import type { Article, Block, Document, Time } from '@dateline/core/model';

/** An article whose body is the lines of a text, one paragraph each. */
export function articleOf(text: string, published: string | null): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const kept = line.trim();
    const from = start + line.indexOf(kept);
    if (kept !== '') blocks.push({ kind: 'paragraph', start: from, end: from + kept.length, text: kept, rule: 'line' });
    start += line.length + 1;
  }
  return {
    headline: null,
    headlineCertainty: null,
    bylines: [],
    dateline: null,
    published: published === null ? null : { edtf: published, certainty: 'stated', basis: [] },
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
}

export function timesOf(text: string, published: string | null, lexicon: Lexicon): Time[] {
  return annotate({ text } as Document, articleOf(text, published), lexicon).times;
}
