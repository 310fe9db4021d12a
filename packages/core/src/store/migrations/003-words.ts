import { type Kysely, sql } from 'kysely';
import { columnTypes, type Migration } from '../migration.ts';

/**
 * The full-text index. SQLite: one FTS5 table a kind, and `word_key`, which says what a row of them speaks of
 * (rowids of other tables may change under VACUUM, so they are not used). PostgreSQL: one table a kind beside the
 * things themselves, each with the vector of its words and an index over it.
 */
export const words: Migration = {
  name: 'words',
  up: (db, engine) => (engine === 'sqlite' ? inSqlite(db) : inPostgres(db)),
};

async function inSqlite(db: Kysely<unknown>): Promise<void> {
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
}

async function inPostgres(db: Kysely<unknown>): Promise<void> {
  const { text } = columnTypes('postgres');
  const keys: { [table: string]: [column: string, type: typeof text | 'integer'][] } = {
    article_words: [['article_id', text]],
    quote_words: [
      ['article_id', text],
      ['n', 'integer'],
    ],
    event_words: [
      ['story_id', text],
      ['event_id', text],
    ],
  };
  for (const [table, columns] of Object.entries(keys)) {
    let creation = db.schema.createTable(table);
    for (const [column, type] of columns) creation = creation.addColumn(column, type, (made) => made.notNull());
    await creation
      .addColumn('title', text, (made) => made.notNull())
      .addColumn('body', text, (made) => made.notNull())
      .addColumn('words', sql`tsvector`, (made) => made.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, columns.map(([column]) => column) as never)
      .execute();
    await db.schema.createIndex(`${table}_found`).on(table).using('gin').column('words').execute();
  }
}
