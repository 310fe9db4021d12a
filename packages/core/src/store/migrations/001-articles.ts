import type { ColumnDefinitionBuilder } from 'kysely';
import { columnTypes, type Migration } from '../migration.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** What is read from one document, keyed by its article: a unique constraint never leaves that key. */
export const articles: Migration = {
  name: 'articles',
  async up(db, engine) {
    const { text, bytes } = columnTypes(engine);
    await db.schema
      .createTable('setting')
      .addColumn('name', text, (column) => column.primaryKey())
      .addColumn('value', text, required)
      .execute();
    await db.schema
      .createTable('article')
      .addColumn('article_id', text, (column) => column.notNull().primaryKey())
      .addColumn('revision', 'integer', required)
      .addColumn('headline', text)
      .addColumn('publisher', text)
      .addColumn('publisher_key', text, required)
      .addColumn('agency', text)
      .addColumn('published', text)
      .addColumn('day', text, required)
      .addColumn('earliest', text)
      .addColumn('latest', text)
      .addColumn('language', text)
      .addColumn('events', 'integer', required)
      .addColumn('quotes', 'integer', required)
      .addColumn('path', text)
      .addColumn('url', text)
      .execute();
    await db.schema.createIndex('article_by_day').on('article').columns(['day desc', 'article_id']).execute();
    await db.schema
      .createTable('revision')
      .addColumn('article_id', text, required)
      .addColumn('n', 'integer', required)
      .addColumn('hash', text, required)
      .addColumn('media_type', text, required)
      .addColumn('packing', text, required)
      .addColumn('text_given', 'integer', required)
      .addColumn('text_coding', text, required)
      .addColumn('as_of', text, required)
      .addColumn('headline', text)
      .addColumn('schema_version', 'integer', required)
      .addColumn('text', text, required)
      .addColumn('record', text, required)
      .addColumn('raw', bytes)
      .addPrimaryKeyConstraint('revision_key', ['article_id', 'n'])
      .execute();
    await db.schema
      .createTable('event')
      .addColumn('article_id', text, required)
      .addColumn('n', 'integer', required)
      .addColumn('type', text, required)
      .addColumn('mode', text)
      .addColumn('status', text, required)
      .addColumn('date', text)
      .addColumn('earliest', text)
      .addColumn('latest', text)
      .addColumn('place', text)
      .addPrimaryKeyConstraint('event_key', ['article_id', 'n'])
      .execute();
    await db.schema
      .createTable('quote')
      .addColumn('article_id', text, required)
      .addColumn('n', 'integer', required)
      .addColumn('day', text, required)
      .addColumn('speaker_id', text)
      .addColumn('speaker_key', text, required)
      .addColumn('card', text, required)
      .addPrimaryKeyConstraint('quote_key', ['article_id', 'n'])
      .execute();
    await db.schema.createIndex('quote_by_day').on('quote').columns(['day desc', 'article_id', 'n']).execute();
    await db.schema
      .createTable('mention')
      .addColumn('article_id', text, required)
      .addColumn('n', 'integer', required)
      .addColumn('entity_id', text, required)
      .addColumn('count', 'integer', required)
      .addColumn('names', text, required)
      .addColumn('as_of', text, required)
      .addColumn('card', text, required)
      .addPrimaryKeyConstraint('mention_key', ['article_id', 'n'])
      .execute();
    await db.schema.createIndex('mention_by_entity').on('mention').columns(['entity_id', 'article_id']).execute();
    await db.schema
      .createTable('issue')
      .addColumn('article_id', text, required)
      .addColumn('n', 'integer', required)
      .addColumn('name', text, required)
      .addColumn('stage', text)
      .addColumn('message', text, required)
      .addColumn('hint', text)
      .addPrimaryKeyConstraint('issue_key', ['article_id', 'n'])
      .execute();
    await db.schema
      .createTable('entity')
      .addColumn('entity_id', text, (column) => column.notNull().primaryKey())
      .addColumn('kind', text, required)
      .addColumn('country', text)
      .addColumn('name_key', text, required)
      .addColumn('articles', 'integer', required)
      .addColumn('mentions', 'integer', required)
      .addColumn('as_of', text, required)
      .addColumn('card', text, required)
      .execute();
    await db.schema.createIndex('entity_by_articles').on('entity').columns(['articles desc', 'entity_id']).execute();
    await db.schema.createIndex('entity_by_name').on('entity').column('name_key').execute();
  },
};
