import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { DatelineError } from '@dateline/core/model';
import type { ReadStore, Store } from '@dateline/core/store';
import type { Streams } from './streams.ts';

/** Where to read: a database, which is a file or a PostgreSQL address, or a running server. */
export interface Place {
  db?: string | undefined;
  api?: string | undefined;
}

/** The database to use, a path or postgres://…: `--db`, else $DATELINE_DB, else the one in the person's data folder. */
export async function pathOf({ db }: Place, env: Streams['env']): Promise<string> {
  const { defaultStorePath } = await import('@dateline/core/store');
  return db ?? defaultStorePath(env, env.HOME ?? homedir());
}

/** Opens the database to write to; it is made if it is not there, unless it must exist. Rejects with store-…. */
export async function openWriter(
  place: Place,
  env: Streams['env'],
  options: { mustExist?: boolean } = {},
): Promise<Store> {
  const { openStore } = await import('@dateline/core/store');
  return openStore(await pathOf(place, env), options);
}

/**
 * Opens the place to read from. Rejects with store-… or unreachable. A database that does not exist is not made:
 * it is an error, or reads as empty when `orEmpty`.
 */
export async function openReader(place: Place, env: Streams['env'], orEmpty = false): Promise<ReadStore> {
  if (place.api !== undefined) {
    if (place.db !== undefined) throw new DatelineError('usage', 'give --db or --api, not both');
    const { openRemote } = await import('@dateline/api/client');
    return openRemote(place.api);
  }
  const { isPostgres, openStore } = await import('@dateline/core/store');
  const path = await pathOf(place, env);
  if (orEmpty && !isPostgres(path) && !existsSync(path)) return openStore(':memory:');
  return openStore(path, { mustExist: !orEmpty });
}
