import { annotate } from './annotate/index.ts';
import { extract } from './extract/index.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Document, Source } from './model/document.ts';
import { issueOf } from './model/errors.ts';
import type { Record } from './model/record.ts';
import { parse } from './parse/index.ts';
import { read } from './read/index.ts';
import { segment } from './segment/index.ts';

/** Reads whatever a source holds, one record per document. Never throws for what a document contains. */
export type Pipeline = (source: Source) => Generator<Record>;

/** The five pure stages in a row: read -> segment -> parse -> annotate -> extract. */
export function createPipeline(lexicon: Lexicon): Pipeline {
  return function* pipeline(source) {
    for (const document of read(source)) yield recordOf(document, lexicon);
  };
}

/** One document through segment, parse, annotate and extract. */
export function recordOf(document: Document, lexicon: Lexicon): Record {
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
  try {
    const blocks = segment(document, lexicon);
    const article = parse(document, blocks, lexicon);
    record.article = article;
    const annotated = annotate(document, article, lexicon);
    Object.assign(record, {
      article: annotated.article,
      times: annotated.times,
      entities: annotated.entities,
      quotes: annotated.quotes,
    });
    record.events = extract(annotated, lexicon);
  } catch (error) {
    // A defect of ours must not cost the reader the rest of the batch: what is known so far is kept.
    record.issues.push(issueOf('stage-failed', error instanceof Error ? error.message : String(error)));
  }
  return record;
}
