import { annotateInSteps } from './annotate/index.ts';
import { extractInSteps } from './extract/index.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Document, Source } from './model/document.ts';
import { issueOf } from './model/errors.ts';
import type { Record } from './model/record.ts';
import { parse } from './parse/index.ts';
import { read } from './read/index.ts';
import { segment } from './segment/index.ts';
import { annotatable, startWatch, type Watch } from './watch.ts';

/** Reads whatever one or several sources hold, one record per document. Never throws for what a document contains. */
export type Pipeline = (source: Source | readonly Source[]) => Generator<Record>;

/** The five pure stages in a row: read -> segment -> parse -> annotate -> extract. */
export function createPipeline(lexicon: Lexicon, watch?: Watch): Pipeline {
  return function* pipeline(source) {
    const documents = Array.isArray(source) ? documentsIn(source) : read(source as Source);
    for (const group of groupsOf(documents)) yield* recordsOf(group, lexicon, watch);
  };
}

function* documentsIn(sources: readonly Source[]): Generator<Document> {
  for (const source of sources) yield* read(source);
}

/** One document through segment, parse, annotate and extract. What one stage cannot do leaves what the others did. */
export function recordOf(document: Document, lexicon: Lexicon, watch?: Watch): Record {
  return recordsOf([document], lexicon, watch)[0]!;
}

/** A group holds no more documents, and closes at so many characters or with a page: nobody waits long for a first record, and one large page is held at a time. */
export const GROUP = 10;
const CHARACTERS = 50_000;

/** Documents in the groups in which `recordsOf` reads them fastest, in their order. */
export function* groupsOf(documents: Iterable<Document>): Generator<Document[]> {
  let group: Document[] = [];
  let characters = 0;
  for (const document of documents) {
    group.push(document);
    characters += document.text.length;
    if (group.length < GROUP && characters < CHARACTERS && document.markup === null) continue;
    yield group;
    group = [];
    characters = 0;
  }
  if (group.length > 0) yield group;
}

/**
 * Documents side by side: all through one step of a stage, then all through the next. Each is read as if it were alone, but the code and the
 * lexicon of a step, more than a processor's cache holds of all steps together, is fetched once for all of them.
 */
export function recordsOf(documents: readonly Document[], lexicon: Lexicon, watch?: Watch): Record[] {
  const clock = startWatch(watch);
  const records = documents.map(emptyRecord);
  let underway = documents.map((document, i) => {
    const record = records[i]!;
    return { record, stages: stagesOf(document, record, lexicon), lap: clock() };
  });
  while (underway.length > 0)
    underway = underway.filter(({ record, stages, lap }) => {
      try {
        const { done, value } = stages.next();
        lap(done ? null : value);
        return !done;
      } catch (error) {
        lap(null);
        // A defect of ours must not cost the reader the rest of the batch: what is known so far is kept.
        const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
        record.issues.push(issueOf(name === 'too-slow' ? name : 'stage-failed', message));
        return false;
      }
    });
  return records;
}

function emptyRecord({ id, path, format, text, issues }: Document): Record {
  return {
    id,
    ...(path === null ? {} : { path }),
    ...(format === 'text' ? {} : { text }),
    article: null,
    times: [],
    entities: [],
    quotes: [],
    events: [],
    issues,
  };
}

/** Fills a record step by step; gives the name of the stage that comes next, null within a stage, where no document is stopped. */
function* stagesOf(document: Document, record: Record, lexicon: Lexicon): Generator<string | null, void> {
  if (document.text.trim() === '') return;
  const blocks = segment(document, lexicon);
  yield 'parse';
  const article = parse(document, blocks, lexicon);
  record.article = article;
  yield 'annotate';
  const part = annotatable(article);
  if (part !== article)
    record.issues.push(issueOf('too-large', 'only the beginning of the body was annotated', 'annotate'));
  const annotated = yield* annotateInSteps(document, part, lexicon);
  const { times, entities, quotes } = annotated;
  Object.assign(record, { article: { ...annotated.article, blocks }, times, entities, quotes });
  yield 'extract';
  record.events = yield* extractInSteps(annotated, lexicon, record.issues);
}
