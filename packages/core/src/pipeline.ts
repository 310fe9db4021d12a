import { annotate } from './annotate/index.ts';
import { extract } from './extract/index.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Document, Source } from './model/document.ts';
import { issueOf } from './model/errors.ts';
import type { Record } from './model/record.ts';
import { parse } from './parse/index.ts';
import { read } from './read/index.ts';
import { segment } from './segment/index.ts';
import { annotatable, startWatch, type Watch } from './watch.ts';

/** Reads whatever a source holds, one record per document. Never throws for what a document contains. */
export type Pipeline = (source: Source) => Generator<Record>;

/** The five pure stages in a row: read -> segment -> parse -> annotate -> extract. */
export function createPipeline(lexicon: Lexicon, watch?: Watch): Pipeline {
  return function* pipeline(source) {
    for (const document of read(source)) yield recordOf(document, lexicon, watch);
  };
}

/** One document through segment, parse, annotate and extract. What one stage cannot do leaves what the others did. */
export function recordOf(document: Document, lexicon: Lexicon, watch?: Watch): Record {
  const { id, path, issues } = document;
  const record: Record = {
    id,
    ...(path === null ? {} : { path }),
    ...(document.format === 'text' ? {} : { text: document.text }),
    article: null,
    times: [],
    entities: [],
    quotes: [],
    events: [],
    issues,
  };
  if (document.text.trim() === '') return record;
  const check = startWatch(watch);
  try {
    const blocks = segment(document, lexicon);
    check('parse');
    const article = parse(document, blocks, lexicon);
    record.article = article;
    check('annotate');
    const part = annotatable(article);
    if (part !== article)
      record.issues.push(issueOf('too-large', 'only the beginning of the body was annotated', 'annotate'));
    const annotated = annotate(document, part, lexicon);
    const { times, entities, quotes } = annotated;
    Object.assign(record, { article: { ...annotated.article, blocks }, times, entities, quotes });
    check('extract');
    record.events = extract(annotated, lexicon, record.issues);
  } catch (error) {
    // A defect of ours must not cost the reader the rest of the batch: what is known so far is kept.
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    record.issues.push(issueOf(name === 'too-slow' ? name : 'stage-failed', message));
  }
  return record;
}
