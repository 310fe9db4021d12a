import { ENTITY_COLUMNS, ENTITY_MERGE, type EntityLedger, sumMentions } from '../entity-ledger.ts';
import type { EntityRow, MentionRow } from '../tables.ts';
import type { Statements } from './dialect.ts';

/** Brings the entities in step with what a batch added to its articles and took from them. */
export function writeEntities(statements: Statements, ledger: EntityLedger): void {
  const upsert = statements.prepare(UPSERT);
  for (const row of ledger.additions()) upsert.run(...valuesOf(row));
  for (const id of ledger.recounts()) {
    statements.prepare('delete from entity where entity_id = ?').run(id);
    const mentions = statements.prepare('select * from mention where entity_id = ? order by article_id, n').all(id);
    const row = sumMentions(mentions as unknown as MentionRow[]);
    if (row) upsert.run(...valuesOf(row));
  }
}

function valuesOf(row: EntityRow) {
  return ENTITY_COLUMNS.map((column) => row[column]);
}

const UPSERT = `insert into entity (${ENTITY_COLUMNS.join(', ')}) values (${ENTITY_COLUMNS.map(() => '?')}) ${ENTITY_MERGE}`;
