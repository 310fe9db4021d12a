import { Kysely } from 'kysely';
import { copyStore } from '../copy.ts';
import { nameFailures } from '../name-failures.ts';
import { sharedOf } from '../queries/index.ts';
import type { OpenOptions, Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { readAddress } from './address.ts';
import { careOf, refuseExisting } from './care.ts';
import { depositAll } from './deposit.ts';
import { failureOf } from './failures.ts';
import { migrate } from './migrate.ts';
import { createDialect, openPool } from './pool.ts';
import { relinkAll } from './relink.ts';
import { createWordIndex } from './word-index.ts';

/** Milliseconds that a writer waits for another before it gives up, unless told otherwise. */
const PATIENCE = 5000;

/** Opens the store in a PostgreSQL database, making or upgrading its tables as needed. */
export async function openPostgres(target: string, { patience = PATIENCE, mustExist = false }: OpenOptions = {}) {
  const address = readAddress(target);
  const kysely = new Kysely<Tables>({ dialect: createDialect(openPool(address, patience)) });
  try {
    await migrate(kysely, address, mustExist);
  } catch (error) {
    await kysely.destroy();
    throw failureOf(error, address.shown);
  }
  const store: Store = {
    ...sharedOf(kysely, createWordIndex(kysely)),
    deposit: (deposits) => depositAll(kysely, deposits),
    relink: (links, replaced, web) => relinkAll(kysely, links, replaced, web),
    ...careOf(kysely, address),
    backup: (path) => backupTo(path, store),
    close: () => kysely.destroy(),
  };
  return nameFailures(store, (error) => failureOf(error, address.shown));
}

/** A copy as a file: whatever the engine, a backup is one SQLite database. */
async function backupTo(path: string, store: Store): Promise<void> {
  refuseExisting(path);
  const { openSqlite } = await import('../sqlite/index.ts');
  const file = await openSqlite(path);
  try {
    await copyStore(store, file);
  } finally {
    await file.close();
  }
}
