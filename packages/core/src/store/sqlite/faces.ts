import type { EntityLedger } from '../entity-ledger.ts';
import type { Face } from '../plan-deposits.ts';
import { depositRows } from '../rows.ts';
import { addWords, removeWords } from './add-words.ts';
import type { Statements } from './dialect.ts';
import { insertRow } from './insert.ts';

/** Puts a revision in front: its card, events, quotes, mentions, issues and words. */
export function writeFace(statements: Statements, { deposit, revision, mark }: Face, ledger: EntityLedger): void {
  const { record, text } = deposit;
  const rows = depositRows(record, text);
  insertRow(statements, 'article', { ...rows.article, revision, mark });
  for (const row of rows.events) insertRow(statements, 'event', row);
  for (const row of rows.mentions) insertRow(statements, 'mention', row);
  for (const row of rows.issues) insertRow(statements, 'issue', row);
  addWords(statements, 'article', record.id, 0, rows.words);
  for (const [n, row] of rows.quotes.entries()) {
    insertRow(statements, 'quote', row);
    addWords(statements, 'quote', record.id, n, rows.quoteWords[n]!);
  }
  ledger.add(rows.entities);
}

/** Takes away what an article shows; its revisions stay. */
export function removeFace(statements: Statements, id: string, ledger: EntityLedger): void {
  const named = statements.prepare('select entity_id from mention where article_id = ?').all(id);
  ledger.remove(named.map(({ entity_id }) => entity_id as string));
  for (const table of ['article', 'event', 'quote', 'mention', 'issue'])
    statements.prepare(`delete from ${table} where article_id = ?`).run(id);
  removeWords(statements, 'article', id);
  removeWords(statements, 'quote', id);
}
