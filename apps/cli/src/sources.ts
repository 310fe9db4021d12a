import type { CanonicalEvent } from '@dateline/core/model';
import type { ArticleCard, Page, Paging, ReadStore } from '@dateline/core/store';

/** One page that tells an event, with the words it tells it in: what `timeline --json` gives for each source. */
export interface SourceOfEvent {
  articleId: string;
  headline: string | null;
  publisher: string | null;
  agency: string | null;
  published: string | null;
  status: CanonicalEvent['status'];
  date: string | null;
  evidence: CanonicalEvent['statements'][number]['evidence'];
}

export type SourcedEvent = CanonicalEvent & { sources: SourceOfEvent[] };

/** Items a page; also the most ids that one look-up takes. */
const PAGE = 200;

/** All pages of a listing, one after the other. */
export async function* everyPage<Item>(list: (paging: Paging) => Promise<Page<Item>>): AsyncGenerator<Item[]> {
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await list({ limit: PAGE, ...(cursor === null ? {} : { cursor }) });
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== null);
}

/** Gives the articles that tell events a name and a date; each is looked up once. */
export class Sources {
  private readonly reader: ReadStore;
  private readonly cards = new Map<string, Pick<ArticleCard, 'headline' | 'publisher' | 'agency' | 'published'>>();

  constructor(reader: ReadStore) {
    this.reader = reader;
  }

  /** The events with their sources, in their order. */
  async of(events: readonly CanonicalEvent[]): Promise<SourcedEvent[]> {
    await this.fetch(events.flatMap(({ statements }) => statements.map(({ articleId }) => articleId)));
    return events.map((event) => ({ ...event, sources: event.statements.map((told) => this.sourceOf(told)) }));
  }

  private sourceOf({ articleId, status, date, evidence }: CanonicalEvent['statements'][number]): SourceOfEvent {
    const { headline = null, publisher = null, agency = null, published = null } = this.cards.get(articleId) ?? {};
    return { articleId, headline, publisher, agency, published, status, date, evidence };
  }

  private async fetch(wanted: readonly string[]): Promise<void> {
    const ids = [...new Set(wanted)].filter((id) => !this.cards.has(id));
    for (let from = 0; from < ids.length; from += PAGE) {
      const { items } = await this.reader.articles({ ids: ids.slice(from, from + PAGE), limit: PAGE });
      for (const { id, headline, publisher, agency, published } of items)
        this.cards.set(id, { headline, publisher, agency, published });
    }
  }
}
