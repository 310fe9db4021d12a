import type { ColumnDefinitionBuilder } from 'kysely';
import { columnTypes, type Migration } from '../migration.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** What linking made of the articles: lineage under the article's key, everything of a story under the story's. */
export const stories: Migration = {
  name: 'stories',
  async up(db, engine) {
    const { text, real } = columnTypes(engine);
    await db.schema
      .createTable('lineage')
      .addColumn('article_id', text, (column) => column.notNull().primaryKey())
      .addColumn('story_id', text, required)
      .addColumn('duplicate_of', text)
      .addColumn('copy', text, required)
      .addColumn('card', text, required)
      .execute();
    await db.schema.createIndex('lineage_by_story').on('lineage').column('story_id').execute();
    await db.schema
      .createTable('story')
      .addColumn('story_id', text, (column) => column.notNull().primaryKey())
      .addColumn('day', text, required)
      .addColumn('title_key', text, required)
      .addColumn('hash', text, required)
      .addColumn('card', text, required)
      .execute();
    await db.schema.createIndex('story_by_day').on('story').columns(['day desc', 'story_id']).execute();
    await db.schema
      .createTable('canonical')
      .addColumn('story_id', text, required)
      .addColumn('event_id', text, required)
      .addColumn('type', text, required)
      .addColumn('status', text, required)
      .addColumn('place_key', text, required)
      .addColumn('earliest', text)
      .addColumn('latest', text)
      .addColumn('date_order', text, required)
      .addColumn('weight', real, required)
      .addColumn('hash', text, required)
      .addColumn('card', text, required)
      .addPrimaryKeyConstraint('canonical_key', ['story_id', 'event_id'])
      .execute();
    await db.schema.createIndex('canonical_by_event').on('canonical').column('event_id').execute();
    // Holds what lists filter by, so that cards are read only for the page that is shown.
    const filtered = ['story_id', 'type', 'status', 'place_key', 'earliest', 'latest'] as const;
    await db.schema
      .createIndex('canonical_by_date')
      .on('canonical')
      .columns(['date_order', 'event_id', ...filtered])
      .execute();
    await db.schema.createIndex('canonical_by_weight').on('canonical').columns(['weight desc', 'event_id']).execute();
    await db.schema
      .createTable('party')
      .addColumn('story_id', text, required)
      .addColumn('event_id', text, required)
      .addColumn('n', 'integer', required)
      .addColumn('side', text, required)
      .addColumn('entity_id', text)
      .addColumn('name_key', text, required)
      .addColumn('country', text)
      .addPrimaryKeyConstraint('party_key', ['story_id', 'event_id', 'n'])
      .execute();
    for (const column of ['entity_id', 'name_key', 'country'])
      await db.schema.createIndex(`party_by_${column}`).on('party').columns([column, 'side', 'event_id']).execute();
    await db.schema
      .createTable('statement')
      .addColumn('story_id', text, required)
      .addColumn('event_id', text, required)
      .addColumn('n', 'integer', required)
      .addColumn('article_id', text, required)
      .addColumn('article_event', 'integer', required)
      .addPrimaryKeyConstraint('statement_key', ['story_id', 'event_id', 'n'])
      .execute();
    await db.schema.createIndex('statement_by_article').on('statement').columns(['article_id', 'event_id']).execute();
  },
};
