import type { ArticleView, EventQuery, ReadStore } from '../store/store.ts';
import { eventsOf, itemsOf } from './format.ts';

/** Ids of the articles and stories behind the events that a query finds; null when it narrows nothing. */
export async function citedBy(
  store: ReadStore,
  query: EventQuery,
): Promise<{ articles: Set<string>; stories: Set<string> } | null> {
  const { order: _, limit: __, cursor: ___, ...filters } = query;
  if (Object.values(filters).every((filter) => filter === undefined)) return null;
  const articles = new Set<string>();
  const stories = new Set<string>();
  for await (const { storyId, statements } of eventsOf(store, query)) {
    stories.add(storyId);
    for (const { articleId } of statements) articles.add(articleId);
  }
  return { articles, stories };
}

/** The articles behind the events that a query finds, all of them when it narrows nothing; in the order of the store. */
export async function* articlesOf(store: ReadStore, query: EventQuery): AsyncGenerator<ArticleView> {
  const cited = await citedBy(store, query);
  for await (const { id } of itemsOf((paging) => store.articles(paging))) {
    if (cited && !cited.articles.has(id)) continue;
    const view = await store.article(id);
    if (view) yield view;
  }
}
