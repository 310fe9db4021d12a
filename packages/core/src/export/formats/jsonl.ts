import type { EventQuery, ReadStore } from '../../store/store.ts';
import { eventsOf, type Format, itemsOf } from '../format.ts';

/**
 * One JSON object a line: `{kind: 'article', record, text, lineage}`, then `{kind: 'story', story}`, then
 * `{kind: 'event', event}`. Without a query everything that was read is there; with one, the events it finds and
 * the articles and stories they come from.
 */
export const jsonl: Format = {
  name: 'jsonl',
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  async *write(store, query) {
    const cited = await citedBy(store, query);
    for await (const { id } of itemsOf((paging) => store.articles(paging))) {
      if (cited && !cited.articles.has(id)) continue;
      const view = await store.article(id);
      if (view) yield line({ kind: 'article', record: view.record, text: view.text, lineage: view.lineage });
    }
    for await (const story of itemsOf((paging) => store.stories(paging)))
      if (!cited || cited.stories.has(story.id)) yield line({ kind: 'story', story });
    for await (const event of eventsOf(store, query)) yield line({ kind: 'event', event });
  },
};

async function citedBy(store: ReadStore, query: EventQuery) {
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

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
