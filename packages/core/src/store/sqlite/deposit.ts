import { EntityLedger } from '../entity-ledger.ts';
import { type KeptArticle, type KeptRevision, planDeposits } from '../plan-deposits.ts';
import type { Deposit, DepositOutcome } from '../store.ts';
import type { RevisionRow } from '../tables.ts';
import type { Statements } from './dialect.ts';
import { writeEntities } from './entities.ts';
import { removeFace, writeFace } from './faces.ts';
import { insertRow, markChanged, transact } from './insert.ts';

/** Writes a batch in one transaction: all of it or nothing. */
export function depositAll(statements: Statements, deposits: readonly Deposit[]): DepositOutcome[] {
  return transact(statements, () => {
    const plan = planDeposits(deposits, keptOf(statements, deposits));
    const ledger = new EntityLedger();
    for (const row of plan.insertions) insertRow(statements, 'revision', row);
    for (const row of plan.updates) updateRevision(statements, row);
    for (const { article_id, n, pipeline } of plan.stamps)
      statements
        .prepare('update revision set pipeline = ? where article_id = ? and n = ?')
        .run(pipeline, article_id, n);
    for (const id of plan.replaced) removeFace(statements, id, ledger);
    for (const face of plan.faces.values()) writeFace(statements, face, ledger);
    if (plan.insertions.length + plan.updates.length > 0) {
      writeEntities(statements, ledger);
      markChanged(statements, { content: true, linked: false });
    }
    return plan.outcomes;
  });
}

function keptOf(statements: Statements, deposits: readonly Deposit[]): Map<string, KeptArticle> {
  const kept = new Map<string, KeptArticle>();
  const shown = statements.prepare('select revision from article where article_id = ?');
  const revisions = statements.prepare(
    'select n, hash, as_of, text, text_coding, record, pipeline from revision where article_id = ? order by n',
  );
  for (const { record } of deposits) {
    const article = shown.get(record.id);
    if (!article) continue;
    kept.set(record.id, {
      revisions: revisions.all(record.id) as unknown as KeptRevision[],
      shown: article.revision as number,
    });
  }
  return kept;
}

function updateRevision(statements: Statements, { article_id, n, ...row }: RevisionRow): void {
  const columns = Object.keys(row).map((column) => `${column} = ?`);
  statements
    .prepare(`update revision set ${columns.join(', ')} where article_id = ? and n = ?`)
    .run(...Object.values(row), article_id, n);
}
