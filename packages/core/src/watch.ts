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

/** Characters of body that are annotated, about a quarter of a million words: longer "articles" are dumps of data. */
const ANNOTATED_CHARACTERS = 1_500_000;

/** Calls a stage off when the watch has run out. Throws a plain Error whose name is `too-slow`. */
export function startWatch(watch: Watch | undefined): (stage: string) => void {
  if (!watch) return () => {};
  const begun = watch.now();
  return (stage) => {
    if (watch.now() - begun <= watch.limit) return;
    throw Object.assign(new Error(`stopped before ${stage}, after ${watch.limit} ms`), { name: 'too-slow' });
  };
}

/** The article with only as many blocks as may be annotated; itself when that is all of them. */
export function annotatable(article: Article): Article {
  let left = ANNOTATED_CHARACTERS;
  const end = article.blocks.findIndex((block) => {
    if (BODY_KINDS.has(block.kind)) left -= block.text.length;
    return left < 0;
  });
  return end < 0 ? article : { ...article, blocks: article.blocks.slice(0, end) };
}
