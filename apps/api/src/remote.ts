import { CanonicalEvent, DatelineError, Story } from '@dateline/core/model';
import { limitOf, MAX_QUERY, type Paging, type ReadStore } from '@dateline/core/store';
import { hc } from 'hono/client';
import { z } from 'zod';
import { answerOf, bytesOf, orNull } from './answer.ts';
import type { App } from './app.ts';
import * as schemas from './schemas/cards.ts';

/**
 * The reading half of a store that another process serves: a screen cannot tell it from a file.
 * Rejects as the store there does, or with `unreachable` when nothing, or something else, answers under the address.
 */
export function openRemote(url: string, fetch: typeof globalThis.fetch = globalThis.fetch): ReadStore {
  const { v1 } = hc<App>(addressOf(url), { fetch });
  const health = () => answerOf(v1.health.$get(), schemas.Health);
  const query = <Query extends Paging & { q?: string | undefined }>(given: Query) => ({
    query: {
      ...given,
      limit: String(limitOf(given)),
      ...(given.q === undefined ? {} : { q: given.q.slice(0, MAX_QUERY) }),
    },
  });
  return {
    articles: async ({ ids, ...rest }) => {
      if (ids?.length === 0) return NOTHING;
      return answerOf(v1.articles.$get(query({ ...rest, ...(ids ? { id: [...ids] } : {}) })), schemas.ArticlePage);
    },
    article: (of) => look(of, (id) => answerOf(v1.articles[':id'].$get(id), schemas.ArticleView)),
    revisions: async (of) =>
      (await look(of, (id) => answerOf(v1.articles[':id'].revisions.$get(id), z.array(schemas.RevisionCard)))) ?? [],
    raw: (of) => look(of, (id) => bytesOf(v1.articles[':id'].raw.$get(id))),
    events: (given) => answerOf(v1.events.$get(query(given)), schemas.EventPage),
    event: (of) => look(of, (id) => answerOf(v1.events[':id'].$get(id), CanonicalEvent)),
    quotes: (given) => answerOf(v1.quotes.$get(query(given)), schemas.QuotePage),
    quote: (of) => look(of, (id) => answerOf(v1.quotes[':id'].$get(id), schemas.QuoteCard)),
    entities: (given) => answerOf(v1.entities.$get(query(given as never)), schemas.EntityPage),
    entity: (of) => look(of, (id) => answerOf(v1.entities[':id'].$get(id), schemas.EntityView)),
    stories: (given) => answerOf(v1.stories.$get(query(given)), schemas.StoryPage),
    story: (of) => look(of, (id) => answerOf(v1.stories[':id'].$get(id), Story)),
    search: async (given) => (given.q === '' ? NOTHING : answerOf(v1.search.$get(query(given)), schemas.HitPage)),
    stats: async () => (await health()).stats,
    version: async () => (await health()).version,
    close: async () => {},
  };
}

const NOTHING = { items: [], cursor: null, total: 0 };

/** One thing by its id, null when it is not there; no address can be made of an empty id or of dots. */
async function look<Thing>(
  value: string,
  get: (id: { param: { id: string } }) => Promise<Thing>,
): Promise<Thing | null> {
  if (/^\.{0,2}$/.test(value)) return null;
  // The client takes a last "index" for a file's name and drops it.
  const id = encodeURIComponent(value).replace(/^index$/, '%69ndex');
  return orNull(get({ param: { id } }));
}

/** The address without a slash at the end. Throws `usage` when it is none. */
function addressOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return url.replace(/\/+$/, '');
  const hint = 'For example http://127.0.0.1:4711';
  throw new DatelineError('usage', 'That is not the address of a server.', { hint });
}
