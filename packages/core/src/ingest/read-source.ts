import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Document, Source } from '../model/document.ts';
import type { Record } from '../model/record.ts';
import { groupsOf, recordsOf } from '../pipeline.ts';
import { read } from '../read/index.ts';
import type { Deposit } from '../store/store.ts';
import { DOCUMENT_MS } from '../watch.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { rawOf } from './raw.ts';
import { noteOf } from './source-note.ts';

/** One document of a source, read; `deposit` is null when it holds no words, and nothing is to be kept. */
export interface ReadDocument {
  record: Record;
  deposit: Deposit | null;
}

/** Reads whatever the sources hold, in their order, each document within its time. Never throws for what a document contains. */
export function* readSources(sources: readonly Source[], lexicon: Lexicon): Generator<ReadDocument> {
  const watch = { now: () => performance.now(), limit: DOCUMENT_MS };
  const sourceOf = new Map<Document, Source>();
  for (const documents of groupsOf(documentsIn(sources, sourceOf))) {
    const records = recordsOf(documents, lexicon, watch);
    for (const [i, document] of documents.entries()) {
      yield readDocument(sourceOf.get(document)!, document, records[i]!);
      sourceOf.delete(document);
    }
  }
}

function* documentsIn(sources: readonly Source[], sourceOf: Map<Document, Source>): Generator<Document> {
  for (const source of sources)
    for (const document of read(source)) {
      sourceOf.set(document, source);
      yield document;
    }
}

function readDocument(source: Source, document: Document, record: Record): ReadDocument {
  const { text } = document;
  // Without words there is nothing to keep: the issues say why, and the file is still where it was.
  if (text.trim() === '') return { record, deposit: null };
  const kept = { ...rawOf(source, document), source: noteOf(source, document), pipeline: pipelineVersion() };
  return { record, deposit: { record, text, ...kept } };
}
