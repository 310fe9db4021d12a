import { columnTypes, type Migration } from '../migration.ts';

/** Which pipeline made a record, and how its bytes were to be read: what reading everything again rests on. */
export const provenance: Migration = {
  name: 'provenance',
  async up(db, engine) {
    const { text } = columnTypes(engine);
    await db.schema.alterTable('revision').addColumn('pipeline', text).execute();
    await db.schema.alterTable('revision').addColumn('source', text).execute();
  },
};
