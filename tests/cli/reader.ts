import { DatelineError, type Story } from '@dateline/core/model';
import type {
  ArticleCard,
  ArticleView,
  EntityCard,
  EventQuery,
  Page,
  Paging,
  QuoteCard,
  ReadStore,
} from '@dateline/core/store';
import { EVENTS, PAGES } from './pages.ts';

const STORY: Story = {
  id: 'st-strait',
  title: 'Ministers sign harbour pact',
  from: '2019-03-01',
  to: '2019-03-10',
  articleIds: PAGES.map(({ id }) => id),
  actors: [{ id: 'norland', name: 'Norland', count: 4 }],
  eventIds: EVENTS.map(({ id }) => id),
};

const ENTITY: EntityCard = {
  id: 'norland',
  name: 'Norland',
  kind: 'country',
  country: 'NOR',
  role: null,
  title: null,
  wikidata: null,
  certainty: 'stated',
  articles: 3,
  mentions: 6,
};

/** A reader over the three invented pages. `times` repeats the events, each under its own id, for long lists. */
export function readerOf({ times = 1, events = EVENTS }: { times?: number; events?: typeof EVENTS } = {}): ReadStore {
  const all = Array.from({ length: times }, (_, n) =>
    events.map((event) => (n === 0 ? event : { ...event, id: `${event.id}-${n}` })),
  ).flat();
  const cards = PAGES.map(viewOf);
  const quotes: QuoteCard[] = PAGES.flatMap(({ id, record }) =>
    record.quotes.map((quote, n) => ({
      ...quote,
      id: `${id}-q${n}`,
      articleId: id,
      n,
      headline: record.article!.headline,
      published: record.article!.published?.edtf ?? null,
    })),
  );
  return {
    articles: async ({ ids, ...paging }) => pageOf(ids ? cards.filter(({ id }) => ids.includes(id)) : cards, paging),
    article: async (id) => cards.find((card) => card.id === id) ?? null,
    revisions: async () => [],
    raw: async () => null,
    events: async (query) =>
      pageOf(
        all.filter((event) => fits(event, query)),
        query,
      ),
    event: async (id) => all.find((event) => event.id === id) ?? null,
    quotes: async (query) => pageOf(quotes, query),
    quote: async (id) => quotes.find((quote) => quote.id === id) ?? null,
    entities: async (query) => pageOf([ENTITY], query),
    entity: async (id) => (id === ENTITY.id ? { ...ENTITY, articleIds: STORY.articleIds, names: ['Norland'] } : null),
    stories: async (query) => pageOf(events.length === 0 ? [] : [STORY], query),
    story: async (id) => (id === STORY.id ? STORY : null),
    search: async ({ q, ...paging }) => {
      const found = all.filter(({ text }) => text.includes(q));
      const hits = found.map(({ id, text, statements, date }) => {
        const start = text.indexOf(q);
        const marks: [number, number][] = [[start, start + q.length]];
        return {
          kind: 'event' as const,
          id,
          articleId: statements[0]!.articleId,
          title: 'An event',
          snippet: text,
          marks,
          date,
        };
      });
      return pageOf(hits, paging);
    },
    stats: async () => ({
      articles: PAGES.length,
      events: all.length,
      quotes: quotes.length,
      entities: 1,
      stories: 1,
      issues: 0,
    }),
    version: async () => '1',
    close: async () => {},
  };
}

/** A reader whose every answer is the same failure. */
export function failingReader(): ReadStore {
  const fail = async (): Promise<never> => {
    throw new DatelineError('unreachable', 'http://localhost:1 does not answer');
  };
  const reader = readerOf();
  return Object.fromEntries(Object.keys(reader).map((name) => [name, fail])) as unknown as ReadStore;
}

function viewOf({ id, text, record }: (typeof PAGES)[number]): ArticleView {
  const article = record.article!;
  const card: ArticleCard = {
    id,
    headline: article.headline,
    publisher: article.publisher,
    agency: null,
    published: article.published?.edtf ?? null,
    language: 'en',
    storyId: 'st-strait',
    copy: 'original',
    duplicateOf: null,
    events: record.events.length,
    quotes: record.quotes.length,
    path: `${id}.txt`,
    url: null,
  };
  return { ...card, text, article, record, lineage: null };
}

function fits(event: (typeof EVENTS)[number], { actor, type, status, story, q }: EventQuery): boolean {
  return (
    (!actor || event.actors.some(({ id, name }) => id === actor || name === actor)) &&
    (!type || event.type === type) &&
    (!status || event.status === status) &&
    (!story || event.storyId === story) &&
    (!q || event.text.includes(q))
  );
}

function pageOf<Item>(items: readonly Item[], { cursor, limit = 50 }: Paging): Page<Item> {
  const from = Number(cursor ?? 0);
  const to = from + limit;
  return { items: items.slice(from, to), cursor: to < items.length ? String(to) : null, total: items.length };
}
