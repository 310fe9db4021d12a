import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Record } from '../../model/record.ts';
import { allRecords, listArticles, listRevisions, rawOf, viewArticle } from '../queries/articles.ts';
import { listEntities, viewEntity } from '../queries/entities.ts';
import { listEvents, viewEvent } from '../queries/events.ts';
import { listQuotes, viewQuote } from '../queries/quotes.ts';
import { searchAll } from '../queries/search.ts';
import { countAll, isLinked, versionOf } from '../queries/stats.ts';
import { listStories, viewStory } from '../queries/stories.ts';
import type { OpenOptions, Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { openDatabase } from './database.ts';
import { depositAll } from './deposit.ts';
import { createDialect, Statements } from './dialect.ts';
import { failureOf } from './failures.ts';
import { migrate } from './migrate.ts';
import { relinkAll } from './relink.ts';
import { createWordIndex } from './word-index.ts';

/** Opens the embedded store in one file (`:memory:` for none), creating or upgrading it as needed. */
export async function openSqlite(path: string, { patience }: OpenOptions = {}): Promise<Store> {
  const db = openDatabase(path, patience);
  const statements = new Statements(db);
  const kysely = new Kysely<Tables>({ dialect: createDialect(statements) });
  try {
    await migrate(db, kysely, path);
  } catch (error) {
    db.close();
    throw failureOf(error, path);
  }
  return named(createStore(statements, kysely, db), path);
}

function createStore(statements: Statements, kysely: Kysely<Tables>, db: DatabaseSync): Store {
  const words = createWordIndex(statements);
  return {
    // Writing is one synchronous step, so that no reader in this process ever sees half of a transaction.
    deposit: async (deposits) => depositAll(statements, deposits),
    relink: async (links) => relinkAll(statements, links),
    linked: () => isLinked(kysely),
    records: () => allRecords(kysely),
    articles: (query) => listArticles(kysely, query),
    article: (id) => viewArticle(kysely, id),
    revisions: (id) => listRevisions(kysely, id),
    raw: (id) => rawOf(kysely, id),
    events: (query) => listEvents(kysely, words, query),
    event: (id) => viewEvent(kysely, id),
    quotes: (query) => listQuotes(kysely, words, query),
    quote: (id) => viewQuote(kysely, id),
    entities: (query) => listEntities(kysely, query),
    entity: (id) => viewEntity(kysely, id),
    stories: (query) => listStories(kysely, query),
    story: (id) => viewStory(kysely, id),
    search: (query) => searchAll(kysely, words, query),
    stats: () => countAll(kysely),
    version: () => versionOf(kysely),
    close: async () => {
      if (db.isOpen) await kysely.destroy();
      if (db.isOpen) db.close();
    },
  };
}

/** Gives every failure of the engine its Dateline name. */
function named(store: Store, path: string): Store {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    async (...values: unknown[]) => {
      try {
        return await (method as (...values: unknown[]) => unknown)(...values);
      } catch (error) {
        throw failureOf(error, path);
      }
    },
  ]);
  return { ...(Object.fromEntries(methods) as Store), records: () => namedRecords(store.records(), path) };
}

async function* namedRecords(records: AsyncIterable<Record>, path: string): AsyncGenerator<Record> {
  try {
    yield* records;
  } catch (error) {
    throw failureOf(error, path);
  }
}
