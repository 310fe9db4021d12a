import { columnTypes, type Migration } from '../migration.ts';

/** Feeds that are followed, with what is needed to ask politely whether there is anything new. */
export const feeds: Migration = {
  name: 'feeds',
  async up(db, engine) {
    const { text } = columnTypes(engine);
    await db.schema
      .createTable('feed')
      .addColumn('url', text, (column) => column.notNull().primaryKey())
      .addColumn('title', text)
      .addColumn('pages', 'integer', (column) => column.notNull())
      .addColumn('etag', text)
      .addColumn('modified', text)
      .addColumn('next_at', text, (column) => column.notNull())
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('problem', text)
      .execute();
  },
};
