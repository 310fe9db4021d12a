import type { Kysely } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import type { WordIndex } from '../words/index.ts';
import { allRecords, listArticles, listRevisions, rawOf, theseRecords, viewArticle } from './articles.ts';
import { listCorrections, saveCorrection } from './corrections.ts';
import { listEntities, viewEntity } from './entities.ts';
import { listEvents, viewEvent } from './events.ts';
import { listFeeds, removeFeed, saveFeed } from './feeds.ts';
import { allPaths } from './inventory.ts';
import { listQuotes, viewQuote } from './quotes.ts';
import { allDeposits, allLinks } from './revisions.ts';
import { searchAll } from './search.ts';
import { countAll, isLinked, linkTagOf, versionOf } from './stats.ts';
import { listStories, viewStory } from './stories.ts';
import { allTies, linkedIdsOf, marksOf } from './ties.ts';

type Shared = Omit<Store, 'deposit' | 'relink' | 'close' | 'checkup' | 'repair' | 'inventory' | 'prune' | 'backup'>;

/** All of a store that is the same for every engine: what it answers, and the list of feeds. */
export function sharedOf(db: Kysely<Tables>, words: WordIndex): Shared {
  return {
    linked: () => isLinked(db),
    linkTag: () => linkTagOf(db),
    ties: () => allTies(db),
    marks: (ids) => marksOf(db, ids),
    linkedIds: (ids) => linkedIdsOf(db, ids),
    records: (ids) => (ids ? theseRecords(db, ids) : allRecords(db)),
    deposits: (options) => allDeposits(db, options),
    links: () => allLinks(db),
    paths: () => allPaths(db),
    corrections: () => listCorrections(db),
    saveCorrection: (correction) => saveCorrection(db, correction),
    feeds: () => listFeeds(db),
    saveFeed: (feed) => saveFeed(db, feed),
    removeFeed: (url) => removeFeed(db, url),
    articles: (query) => listArticles(db, query),
    article: (id) => viewArticle(db, id),
    revisions: (id) => listRevisions(db, id),
    raw: (id) => rawOf(db, id),
    events: (query) => listEvents(db, words, query),
    event: (id) => viewEvent(db, id),
    quotes: (query) => listQuotes(db, words, query),
    quote: (id) => viewQuote(db, id),
    entities: (query) => listEntities(db, query),
    entity: (id) => viewEntity(db, id),
    stories: (query) => listStories(db, query),
    story: (id) => viewStory(db, id),
    search: (query) => searchAll(db, words, query),
    stats: () => countAll(db),
    version: () => versionOf(db),
  };
}
