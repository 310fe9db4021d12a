import { isAbsolute, join } from 'node:path';
import { DatelineError } from '../model/errors.ts';
import type { OpenOptions, Store } from './store.ts';

export { limitOf, MAX_LIMIT, MAX_QUERY } from './limits.ts';
export * from './store.ts';

/** Opens a store: the path of a file, made if it is not there. Throws DatelineErrors that name the path. */
export async function openStore(target: string, options: OpenOptions = {}): Promise<Store> {
  if (/^postgres(ql)?:/i.test(target))
    throw new DatelineError('usage', 'PostgreSQL is not supported yet.', { hint: 'Give the path of a file.' });
  // Loaded when it is needed: a client of a server needs no database.
  const { openSqlite } = await import('./sqlite/index.ts');
  return openSqlite(target, options);
}

/** Where a person's own store lies: $DATELINE_DB, else the data folder of the XDG base directories. */
export function defaultStorePath(env: { readonly [name: string]: string | undefined }, home: string): string {
  if (env.DATELINE_DB) return env.DATELINE_DB;
  // The XDG specification: a relative path is not valid and counts as unset.
  const data = env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : join(home, '.local', 'share');
  return join(data, 'dateline', 'dateline.db');
}
