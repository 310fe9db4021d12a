import type { CanonicalEvent, Story } from '@dateline/core/model';
import type { ArticleCard, EntityCard, Page, Paging, QuoteCard, Stats } from '@dateline/core/store';
import { siteStore } from './given.ts';

/** Every list of the store, read once for all pages; article texts are read one by one by their own pages. */
export interface Catalog {
  version: string;
  stats: Stats;
  /** By date, undated last. */
  events: CanonicalEvent[];
  stories: Story[];
  articles: ArticleCard[];
  quotes: QuoteCard[];
  /** Those that an event or a quote names, or that the lexicon knows. */
  entities: EntityCard[];
  event: ReadonlyMap<string, CanonicalEvent>;
  story: ReadonlyMap<string, Story>;
  article: ReadonlyMap<string, ArticleCard>;
  entity: ReadonlyMap<string, EntityCard>;
  /** Events that an entity acts in or is acted upon in. */
  eventsOf: ReadonlyMap<string, CanonicalEvent[]>;
  quotesOf: ReadonlyMap<string, QuoteCard[]>;
  /** "article:n" -> the canonical event that the article's nth event tells. */
  canonical: ReadonlyMap<string, CanonicalEvent>;
}

let loaded: Promise<Catalog> | undefined;

export function catalog(): Promise<Catalog> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Catalog> {
  const store = siteStore();
  const events = await all((paging) => store.events({ ...paging, order: 'date' }));
  const stories = await all((paging) => store.stories(paging));
  const articles = await all((paging) => store.articles(paging));
  const quotes = await all((paging) => store.quotes(paging));
  const cards = await all((paging) => store.entities(paging));
  const eventsOf = new Map<string, CanonicalEvent[]>();
  const canonical = new Map<string, CanonicalEvent>();
  for (const event of events) {
    const ids = new Set([...event.actors, ...event.targets].flatMap(({ id }) => id ?? []));
    for (const id of ids) push(eventsOf, id, event);
    for (const { articleId, n } of event.statements) canonical.set(`${articleId}:${n}`, event);
  }
  const quotesOf = new Map<string, QuoteCard[]>();
  for (const quote of quotes) if (quote.speakerId) push(quotesOf, quote.speakerId, quote);
  // An unknown name that nothing hangs on would be an empty page.
  const entities = cards.filter(({ id }) => !id.startsWith('~') || eventsOf.has(id) || quotesOf.has(id));
  return {
    version: await store.version(),
    stats: await store.stats(),
    events,
    stories,
    articles,
    quotes,
    entities,
    event: byId(events),
    story: byId(stories),
    article: byId(articles),
    entity: byId(entities),
    eventsOf,
    quotesOf,
    canonical,
  };
}

async function all<Item>(list: (paging: Paging) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await list({ limit: 200, ...(cursor === null ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== null);
  return items;
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
