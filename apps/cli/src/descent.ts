import { type Changes, compareTexts } from '@dateline/core/link';
import type { Lineage } from '@dateline/core/model';
import type { ArticleView, ReadStore } from '@dateline/core/store';

/** One page on the way from an original to its copy. */
export interface Step {
  articleId: string;
  headline: string | null;
  publisher: string | null;
  /** Houses that this page itself says it has the text from. */
  via: string[];
  published: string | null;
  copy: Lineage['copy'] | null;
}

/** How an article came from its original. */
export interface Descent {
  /** From the article itself, through what it repeats, to the original. */
  chain: Step[];
  /** What is different from the page that it repeats. */
  changes: Changes;
}

/** Longer chains are a circle that somebody made by hand. */
const LONGEST = 20;

/** Follows a copy to its original; null for an article that repeats none. */
export async function traceDescent(reader: ReadStore, view: ArticleView): Promise<Descent | null> {
  const parent = view.duplicateOf === null ? null : await reader.article(view.duplicateOf);
  if (!parent) return null;
  const chain = [stepOf(view)];
  for (let next: ArticleView | null = parent; next && chain.length < LONGEST; ) {
    chain.push(stepOf(next));
    next = next.duplicateOf === null ? null : await reader.article(next.duplicateOf);
  }
  return { chain, changes: compareTexts(view.record, parent.record) };
}

function stepOf({ id, headline, publisher, published, copy, article }: ArticleView): Step {
  const { agency, outlet, via } = article.origin;
  const named = [...via, outlet, agency].filter((house) => house !== null);
  return { articleId: id, headline, publisher, via: [...new Set(named)], published, copy };
}
