import { Kysely } from 'kysely';
import { nameFailures } from '../name-failures.ts';
import { sharedOf } from '../queries/index.ts';
import type { OpenOptions, Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { careOf } from './care.ts';
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
  const store: Store = {
    ...sharedOf(kysely, createWordIndex(statements)),
    // Writing is one synchronous step, so that no reader in this process ever sees half of a transaction.
    deposit: async (deposits) => depositAll(statements, deposits),
    relink: async (links, replaced, web) => relinkAll(statements, links, replaced, web),
    ...careOf(statements, kysely, path),
    close: async () => {
      if (db.isOpen) await kysely.destroy();
      if (db.isOpen) db.close();
    },
  };
  return nameFailures(store, (error) => failureOf(error, path));
}
