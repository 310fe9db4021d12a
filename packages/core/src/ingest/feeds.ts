import type { Lexicon } from '../lexicon/lexicon.ts';
import { DatelineError } from '../model/errors.ts';
import { read } from '../read/index.ts';
import type { Feed, Store } from '../store/store.ts';
import type { Fetched } from './fetch/client.ts';
import { pagesFrom, sourceFrom } from './fetch/pages.ts';
import type { Visitor } from './fetch/visitor.ts';
import { ingest } from './ingest.ts';
import { relinkStore } from './relink.ts';
import type { IngestReport } from './report.ts';
import type { Input } from './sources.ts';

/** One look at one feed. */
export interface FeedLook {
  feed: Feed;
  /** `fresh`: it was read. `same`: its server says that nothing is new. `failed`: `feed.problem` says why. */
  outcome: 'fresh' | 'same' | 'failed';
  /** What became of its entries; null unless it was read. */
  report: IngestReport | null;
}

export interface LookOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** Also feeds whose time has not come. */
  all?: boolean | undefined;
  onLook?: ((look: FeedLook) => void) | undefined;
}

/** Milliseconds between two looks at a feed; after failures twice as long each time, at most a day. */
const INTERVAL = 15 * 60_000;
const LONGEST = 24 * 60 * 60_000;

/** A feed that has not been looked at yet. */
export function newFeed(url: string, pages: boolean, now: number): Feed {
  const nothing = { title: null, etag: null, modified: null, failures: 0, problem: null };
  return { url, pages, nextAt: new Date(now).toISOString(), ...nothing };
}

/**
 * Looks at every feed whose time has come, reads what is new into the store, and links it. What goes wrong with one feed
 * is noted with it and the rest goes on; rejects only when the store fails.
 */
export async function lookAtFeeds(
  store: Store,
  lexicon: Lexicon,
  visitor: Visitor,
  options: LookOptions,
): Promise<FeedLook[]> {
  const { now, all = false, onLook } = options;
  const looks: FeedLook[] = [];
  for (const feed of await store.feeds()) {
    if (!all && Date.parse(feed.nextAt) > now) continue;
    const look = await lookAt(feed, store, lexicon, visitor, now);
    // Saved after its entries are durable: a run that is cut short reads them again.
    await store.saveFeed(look.feed);
    looks.push(look);
    onLook?.(look);
  }
  await relinkStore(store, lexicon);
  return looks;
}

async function lookAt(feed: Feed, store: Store, lexicon: Lexicon, visitor: Visitor, now: number): Promise<FeedLook> {
  const later = (delay: number) => new Date(now + delay).toISOString();
  const well = { failures: 0, problem: null, nextAt: later(INTERVAL) };
  try {
    const got = await visitor.visit(feed.url, conditionsOf(feed));
    if (got.status === 304) return { feed: { ...feed, ...well }, outcome: 'same', report: null };
    const title = titleOf(got);
    const inputs = feed.pages ? newPages(got, store, visitor) : [{ ...sourceFrom(got), format: 'feed' as const }];
    const report = await ingest(store, inputs, lexicon, { link: false });
    const { etag = null, 'last-modified': modified = null } = got.headers;
    return { feed: { ...feed, ...well, title, etag, modified }, outcome: 'fresh', report };
  } catch (error) {
    if (!(error instanceof DatelineError) || error.name.startsWith('store-')) throw error;
    const failures = feed.failures + 1;
    const nextAt = later(Math.min(LONGEST, INTERVAL * 2 ** failures));
    return { feed: { ...feed, failures, nextAt, problem: error.message }, outcome: 'failed', report: null };
  }
}

function conditionsOf({ etag, modified }: Feed): { [name: string]: string } {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  };
}

/** The name that a feed gives itself. Throws `invalid-feed` when it is none. */
function titleOf(got: Fetched): string | null {
  const [first] = read({ ...sourceFrom(got), format: 'feed' });
  const problem = first?.issues.find(({ name }) => name === 'invalid-feed');
  if (problem && first!.text === '') throw new DatelineError('invalid-feed', problem.message);
  return first?.markup?.metas.find(({ name }) => name === 'feed:publisher')?.content ?? null;
}

/** The pages behind entries that the store does not hold yet. */
async function* newPages(got: Fetched, store: Store, visitor: Visitor): AsyncGenerator<Input> {
  for (const { id, url } of read({ ...sourceFrom(got), format: 'feed' })) {
    if (url === null || (await store.article(id)) !== null) continue;
    for await (const input of pagesFrom(url, visitor)) yield 'unreadable' in input ? input : { ...input, id };
  }
}
