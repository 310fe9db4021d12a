import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * The full-text index. SQLite: one FTS5 table a kind, and `word_key`, which says what a row of them speaks of
 * (rowids of other tables may change under VACUUM, so they are not used). PostgreSQL will bring its own columns.
 */
export const words: Migration = {
  name: 'words',
  async up(db, engine) {
    if (engine !== 'sqlite') return;
    await sql`create table word_key (key integer primary key, owner text not null, n integer not null, kind text not null)`.execute(
      db,
    );
    await sql`create index word_key_by_owner on word_key (owner, kind, n)`.execute(db);
    for (const kind of ['article', 'event', 'quote']) {
      const table = sql.table(`${kind}_words`);
      await sql`create virtual table ${table} using fts5(title, body, tokenize = 'porter unicode61 remove_diacritics 2')`.execute(
        db,
      );
      await sql`insert into ${table} (${table}, rank) values ('rank', 'bm25(4.0, 1.0)')`.execute(db);
    }
  },
};
