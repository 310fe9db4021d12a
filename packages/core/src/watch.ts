import type { Article } from './model/article.ts';
import { BODY_KINDS } from './model/block.ts';

/**
 * How long one document may take. The pure stages own no clock, so the caller lends one: `now` in milliseconds that
 * only grow (CPU time or `performance.now`). Asked between stages; without a watch nothing is ever stopped.
 */
export interface Watch {
  now: () => number;
  /** Milliseconds from the first stage on. */
  limit: number;
}

/** What apps allow a document: a hundred times the slowest honest page. */
export const DOCUMENT_MS = 10_000;

/** Characters of body that are annotated, about eighty thousand words, as many as a book has: longer "articles" are dumps of data. */
const ANNOTATED_CHARACTERS = 500_000;

/**
 * One clock for documents that are read in turns. `clock()` gives the meter of one document: it is called after each turn with the name
 * of the stage that comes next, null when none does, counts the time since any meter was last called, and calls the stage off when
 * the document has had its time. Throws a plain Error whose name is `too-slow`.
 */
export function startWatch(watch: Watch | undefined): () => (stage: string | null) => void {
  if (!watch) return () => () => {};
  let last = watch.now();
  return () => {
    let spent = 0;
    return (stage) => {
      const now = watch.now();
      spent += now - last;
      last = now;
      if (stage === null || spent <= watch.limit) return;
      throw Object.assign(new Error(`stopped before ${stage}, after ${watch.limit} ms`), { name: 'too-slow' });
    };
  };
}

/** The article with only as much of its body as may be annotated; itself when that is all of it. */
export function annotatable(article: Article): Article {
  let left = ANNOTATED_CHARACTERS;
  const { blocks } = article;
  const end = blocks.findIndex(({ kind, text }) => {
    if (BODY_KINDS.has(kind)) left -= text.length;
    return left < 0;
  });
  if (end < 0) return article;
  // A page saved as one line is one block: its beginning is read, up to a space.
  const { text, start, ...rest } = blocks[end]!;
  const space = text.lastIndexOf(' ', text.length + left);
  const beginning = text.slice(0, space > 0 ? space : text.length + left);
  return {
    ...article,
    blocks: [...blocks.slice(0, end), { ...rest, text: beginning, start, end: start + beginning.length }],
  };
}
