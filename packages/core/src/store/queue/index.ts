import { isPostgres } from '../postgres/address.ts';
import type { Queue } from './queue.ts';

export type { Queue } from './queue.ts';

/** Opens the queue beside a store that exists: pg-boss on PostgreSQL, a table of leases in an SQLite file. */
export async function openQueue(target: string, clock: () => number = Date.now): Promise<Queue> {
  if (isPostgres(target)) return (await import('./postgres.ts')).openPostgresQueue(target);
  return (await import('./sqlite.ts')).openSqliteQueue(target, clock);
}
