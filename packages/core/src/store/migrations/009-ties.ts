import { sql } from 'kysely';
import { columnTypes, type Migration } from '../migration.ts';

/**
 * What linking last knew of each article, so that the next process goes on where the last one stopped: what it may have in common with
 * others, and the batch that it was linked in. `mark` says which face of the article that was.
 */
export const ties: Migration = {
  name: 'ties',
  async up(db, engine) {
    const { text } = columnTypes(engine);
    await db.schema.alterTable('article').addColumn('mark', text).execute();
    await db.schema
      .createTable('tie')
      .addColumn('article_id', text, (column) => column.notNull().primaryKey())
      .addColumn('mark', text)
      .addColumn('batch', text, (column) => column.notNull())
      .addColumn('level', 'integer', (column) => column.notNull())
      .addColumn('content', text, (column) => column.notNull())
      .addColumn('day', 'integer')
      .addColumn('weak', text, (column) => column.notNull())
      .addColumn('strong', text, (column) => column.notNull())
      .execute();
    await sql`insert into setting (name, value) values ('links', '')`.execute(db);
  },
};
