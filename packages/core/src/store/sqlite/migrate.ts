import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { DatelineError } from '../../model/errors.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';

/** "dtln": marks the file as ours, so that somebody else's database is refused and not written to. */
const APPLICATION_ID = 0x64746c6e;

/**
 * Brings the file's schema up to date, in one transaction. Throws `store-unreadable` for a database of something else,
 * `store-too-new` for one that has taken steps unknown here, `store-unwritable` for an older one that is read-only.
 */
export async function migrate(db: DatabaseSync, kysely: Kysely<Tables>, path: string): Promise<void> {
  if (stepsTaken(db, path) === MIGRATIONS.length) return;
  db.exec('begin immediate');
  try {
    // Another process may have taken the steps while this one waited for the lock.
    const taken = stepsTaken(db, path);
    for (const migration of MIGRATIONS.slice(taken)) await migration.up(kysely, 'sqlite');
    if (taken === 0) {
      db.exec(`pragma application_id = ${APPLICATION_ID}`);
      const identity = randomBytes(6).toString('hex');
      db.prepare(`insert into setting (name, value) values ('identity', ?), ('version', '0'), ('linked', '1')`).run(
        identity,
      );
    }
    db.exec(`pragma user_version = ${MIGRATIONS.length}`);
    db.exec('commit');
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

function stepsTaken(db: DatabaseSync, path: string): number {
  const application = db.prepare('pragma application_id').get()!.application_id as number;
  const taken = db.prepare('pragma user_version').get()!.user_version as number;
  const tables = db.prepare('select count(*) as n from sqlite_schema').get()!.n as number;
  if (application === 0 && tables === 0) return 0;
  if (application !== APPLICATION_ID)
    throw new DatelineError('store-unreadable', `${path} is not a Dateline database.`);
  if (taken > MIGRATIONS.length) {
    const message = `${path} has schema ${taken}; this Dateline knows up to ${MIGRATIONS.length}.`;
    throw new DatelineError('store-too-new', message);
  }
  return taken;
}
