import { type Kysely, sql } from 'kysely';
import { columnTypes, type Engine, type Migration } from '../migration.ts';

/** By what else a list may be filtered, so that what does not belong is passed over in the index. */
const FILTERS = ['event_id', 'story_id', 'earliest', 'latest', 'type', 'status'] as const;
const ORDERS = {
  date: ['date_order', ...FILTERS],
  weight: ['weight desc', 'event_id', 'story_id'],
} as const;

/**
 * Timelines of a party and of a time come out of an index in their order. A party's row holds by what its event is sorted and filtered;
 * `reach` says how long an event may be at most, so that one which touches a range begins near it; `party_name` holds the names of parties,
 * each once, so that a part of a name is looked for among some thousands.
 */
export const sides: Migration = {
  name: 'sides',
  async up(db, engine) {
    await addColumns(db, engine);
    await sql`update canonical set reach = case
      when earliest is null then -1
      when latest is null then -2
      when length(earliest) <> 10 or length(latest) <> 10 or earliest like '-%' then 0
      when earliest = latest then 1
      when substr(earliest, 1, 7) = substr(latest, 1, 7) then 31
      when substr(earliest, 1, 4) = substr(latest, 1, 4) then 366
      else 0 end`.execute(db);
    await sql`update party set date_order = c.date_order, weight = c.weight, earliest = c.earliest, latest = c.latest,
      type = c.type, status = c.status from canonical c where c.story_id = party.story_id and c.event_id = party.event_id`.execute(
      db,
    );
    for (const column of ['entity_id', 'name_key', 'country']) {
      await db.schema.dropIndex(`party_by_${column}`).execute();
      for (const [name, columns] of Object.entries(ORDERS)) {
        const index = db.schema.createIndex(`party_by_${column}_${name}`).on('party');
        await index
          .columns([column, 'side', ...columns])
          .where(sql.ref(column), 'is not', null)
          .execute();
      }
    }
    await db.schema
      .createTable('party_name')
      .addColumn('name_key', columnTypes(engine).text, (column) => column.notNull().primaryKey())
      .execute();
    await sql`insert into party_name (name_key) select distinct name_key from party`.execute(db);
    await db.schema
      .createIndex('canonical_by_reach')
      .on('canonical')
      .columns(['reach', 'date_order', ...FILTERS, 'place_key'])
      .execute();
  },
};

async function addColumns(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { text, real } = columnTypes(engine);
  await db.schema.alterTable('canonical').addColumn('reach', 'integer').execute();
  await db.schema
    .alterTable('party')
    .addColumn('date_order', text, (column) => column.notNull().defaultTo('~'))
    .execute();
  await db.schema
    .alterTable('party')
    .addColumn('weight', real, (column) => column.notNull().defaultTo(0))
    .execute();
  for (const column of ['earliest', 'latest', 'type', 'status'])
    await db.schema.alterTable('party').addColumn(column, text).execute();
}
