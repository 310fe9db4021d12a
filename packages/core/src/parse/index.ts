import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Article } from '../model/article.ts';
import { type Block, BODY_KINDS } from '../model/block.ts';
import type { Document } from '../model/document.ts';

/** Reads the article's fields off the labelled blocks and the markup's witnesses. */
export function parse(document: Document, blocks: Block[], _lexicon: Lexicon): Article {
  return {
    headline: document.title,
    headlineCertainty: document.title === null ? null : 'stated',
    bylines: [],
    dateline: null,
    published: document.date === null ? null : { edtf: document.date, certainty: 'stated', basis: [] },
    modified: null,
    publisher: null,
    origin: { agency: null, outlet: null, via: [] },
    url: document.url,
    language: null,
    captions: [],
    basis: {},
    blocks,
    body: blocks
      .filter((block) => BODY_KINDS.has(block.kind))
      .map((block) => block.text)
      .join('\n\n'),
  };
}
