import { type Kysely, sql } from 'kysely';
import { ENTITY_COLUMNS, ENTITY_MERGE, type EntityLedger, sumMentions } from '../entity-ledger.ts';
import type { EntityRow, Tables } from '../tables.ts';
import { partsOf } from './transact.ts';

/** Brings the entities in step with what a batch added to its articles and took from them. */
export async function writeEntities(db: Kysely<Tables>, ledger: EntityLedger): Promise<void> {
  await mergeEntities(db, ledger.additions());
  for (const id of ledger.recounts()) {
    await db.deleteFrom('entity').where('entity_id', '=', id).execute();
    const mentions = await db
      .selectFrom('mention')
      .where('entity_id', '=', id)
      .orderBy('article_id')
      .orderBy('n')
      .selectAll()
      .execute();
    const row = sumMentions(mentions);
    if (row) await mergeEntities(db, [row]);
  }
}

async function mergeEntities(db: Kysely<Tables>, rows: readonly EntityRow[]): Promise<void> {
  const columns = sql.join(ENTITY_COLUMNS.map((column) => sql.ref(column)));
  for (const part of partsOf(rows)) {
    const values = part.map((row) => sql`(${sql.join(ENTITY_COLUMNS.map((column) => row[column]))})`);
    await sql`insert into entity (${columns}) values ${sql.join(values)} ${sql.raw(ENTITY_MERGE)}`.execute(db);
  }
}
