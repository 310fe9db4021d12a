import { columnTypes, type Migration } from '../migration.ts';

/** What people said against the machine's links, in the order they said it. Nothing is deleted: what is undone stays in the log. */
export const corrections: Migration = {
  name: 'corrections',
  async up(db, engine) {
    const { text } = columnTypes(engine);
    await db.schema
      .createTable('correction')
      .addColumn('n', 'integer', (column) => column.notNull().primaryKey())
      .addColumn('card', text, (column) => column.notNull())
      .execute();
  },
};
