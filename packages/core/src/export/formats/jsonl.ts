import { citedBy } from '../cited.ts';
import { eventsOf, type Format, itemsOf } from '../format.ts';

/**
 * One JSON object a line: `{kind: 'article', record, text, lineage}`, then `{kind: 'story', story}`, then
 * `{kind: 'event', event}`, then `{kind: 'correction', correction}`. Without a query everything that was read is there, and
 * `import` gives the same store again; with one, the events it finds and the articles and stories they come from.
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
    if (!cited)
      for (const correction of (await store.corrections?.()) ?? []) yield line({ kind: 'correction', correction });
  },
};

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
