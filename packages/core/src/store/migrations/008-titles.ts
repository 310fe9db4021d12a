import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** PostgreSQL finds what has a word in its title without unpacking all that has it anywhere; FTS5 tells the columns apart by itself. */
export const titles: Migration = {
  name: 'titles',
  async up(db, engine) {
    if (engine !== 'postgres') return;
    for (const kind of ['article', 'event', 'quote']) {
      const [index, table] = [sql.table(`${kind}_words_titled`), sql.table(`${kind}_words`)];
      await sql`create index ${index} on ${table} using gin (ts_filter(words, '{a}'))`.execute(db);
    }
  },
};
