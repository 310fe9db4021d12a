import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { DatelineError } from '../model/errors.ts';
import { isPostgres } from './postgres/address.ts';
import type { OpenOptions, Store } from './store.ts';

export type { Finding, Inventory, Pruned, PruneRequest } from './care.ts';
export { copyStore } from './copy.ts';
export { limitOf, MAX_LIMIT, MAX_QUERY } from './limits.ts';
export { isPostgres } from './postgres/address.ts';
export { openQueue, type Queue } from './queue/index.ts';
export * from './store.ts';

/**
 * Opens a store: the path of a file, made if it is not there, or the address of a PostgreSQL database, `postgres://…`.
 * Throws DatelineErrors that name it.
 */
export async function openStore(target: string, options: OpenOptions = {}): Promise<Store> {
  // Loaded when it is needed: a client of a server needs no database.
  if (isPostgres(target)) return (await import('./postgres/index.ts')).openPostgres(target, options);
  if (options.mustExist && target !== ':memory:' && !existsSync(target)) {
    const hint = 'Fill it first: dateline ingest PATH…';
    throw new DatelineError('store-unreadable', `${target} does not exist`, { hint });
  }
  return (await import('./sqlite/index.ts')).openSqlite(target, options);
}

/** Where a person's own store lies: $DATELINE_DB, else the data folder of the XDG base directories. */
export function defaultStorePath(env: { readonly [name: string]: string | undefined }, home: string): string {
  if (env.DATELINE_DB) return env.DATELINE_DB;
  // The XDG specification: a relative path is not valid and counts as unset.
  const data = env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : join(home, '.local', 'share');
  return join(data, 'dateline', 'dateline.db');
}
