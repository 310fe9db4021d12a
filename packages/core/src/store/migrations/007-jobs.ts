import type { Migration } from '../migration.ts';

/** Documents that wait for a worker, in SQLite; on PostgreSQL pg-boss keeps them in a schema of its own. */
export const jobs: Migration = {
  name: 'jobs',
  async up(db, engine) {
    if (engine !== 'sqlite') return;
    await db.schema
      .createTable('job')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('body', 'blob', (column) => column.notNull())
      .addColumn('lease', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('problem', 'text')
      .execute();
    await db.schema.createIndex('job_by_lease').on('job').columns(['lease', 'attempts']).execute();
  },
};
