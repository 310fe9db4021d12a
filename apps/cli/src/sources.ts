import type { CanonicalEvent } from '@dateline/core/model';
import type { ArticleCard, Page, Paging, ReadStore } from '@dateline/core/store';

/** One page that tells an event, with the words it tells it in: what `timeline --json` gives for each source. */
export interface SourceOfEvent {
  articleId: string;
  headline: string | null;
  publisher: string | null;
  published: string | null;
  status: CanonicalEvent['status'];
  date: string | null;
  evidence: CanonicalEvent['statements'][number]['evidence'];
}

export type SourcedEvent = CanonicalEvent & { sources: SourceOfEvent[] };

/** All items of a listing, page by page. */
export async function* everyItem<Item>(list: (paging: Paging) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await list({ limit: 200, ...(cursor === null ? {} : { cursor }) });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== null);
}

/** Gives each event its sources, in their order, looking each article up once. */
export async function* withSources(
  reader: ReadStore,
  events: AsyncIterable<CanonicalEvent>,
): AsyncGenerator<SourcedEvent> {
  const cards = new Map<string, ArticleCard | null>();
  for await (const event of events) {
    const sources: SourceOfEvent[] = [];
    for (const { articleId, status, date, evidence } of event.statements) {
      if (!cards.has(articleId)) cards.set(articleId, cardOf(await reader.article(articleId)));
      const card = cards.get(articleId);
      const { headline = null, publisher = null, published = null } = card ?? {};
      sources.push({ articleId, headline, publisher, published, status, date, evidence });
    }
    yield { ...event, sources };
  }
}

/** Keeps the few fields of a list, so that a long timeline does not hold every text. */
function cardOf(view: ArticleCard | null): ArticleCard | null {
  if (!view) return null;
  const {
    id,
    headline,
    publisher,
    agency,
    published,
    language,
    storyId,
    copy,
    duplicateOf,
    events,
    quotes,
    path,
    url,
  } = view;
  return {
    id,
    headline,
    publisher,
    agency,
    published,
    language,
    storyId,
    copy,
    duplicateOf,
    events,
    quotes,
    path,
    url,
  };
}
