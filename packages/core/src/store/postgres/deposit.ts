import type { Kysely } from 'kysely';
import { EntityLedger } from '../entity-ledger.ts';
import { type KeptArticle, planDeposits } from '../plan-deposits.ts';
import type { Deposit, DepositOutcome } from '../store.ts';
import type { RevisionRow, Tables } from '../tables.ts';
import { writeEntities } from './entities.ts';
import { removeFaces, writeFaces } from './faces.ts';
import { insertRows, markChanged, transact } from './transact.ts';

/** Writes a batch in one transaction: all of it or nothing. */
export function depositAll(db: Kysely<Tables>, deposits: readonly Deposit[]): Promise<DepositOutcome[]> {
  return transact(db, async (transaction) => {
    const plan = planDeposits(deposits, await keptOf(transaction, deposits));
    await insertRows(transaction, 'revision', plan.insertions);
    for (const row of plan.updates) await updateRevision(transaction, row);
    for (const row of plan.stamps) await updateRevision(transaction, row);
    const ledger = new EntityLedger();
    await removeFaces(transaction, [...plan.replaced], ledger);
    await writeFaces(transaction, [...plan.faces.values()], ledger);
    if (plan.insertions.length + plan.updates.length > 0) {
      await writeEntities(transaction, ledger);
      await markChanged(transaction, { content: true, linked: false });
    }
    return plan.outcomes;
  });
}

async function keptOf(db: Kysely<Tables>, deposits: readonly Deposit[]): Promise<Map<string, KeptArticle>> {
  const ids = [...new Set(deposits.map(({ record }) => record.id)), ''];
  const articles = await db
    .selectFrom('article')
    .where('article_id', 'in', ids)
    .select(['article_id', 'revision'])
    .execute();
  const kept = new Map<string, KeptArticle>(
    articles.map(({ article_id, revision }) => [article_id, { revisions: [], shown: revision }]),
  );
  if (kept.size === 0) return kept;
  const revisions = await db
    .selectFrom('revision')
    .where('article_id', 'in', [...kept.keys()])
    .orderBy('article_id')
    .orderBy('n')
    .select(['article_id', 'n', 'hash', 'as_of', 'text', 'text_coding', 'record', 'pipeline'])
    .execute();
  for (const { article_id, ...row } of revisions) kept.get(article_id)!.revisions.push(row);
  return kept;
}

async function updateRevision(
  db: Kysely<Tables>,
  { article_id, n, ...row }: Pick<RevisionRow, 'article_id' | 'n'> & Partial<RevisionRow>,
): Promise<void> {
  await db.updateTable('revision').set(row).where('article_id', '=', article_id).where('n', '=', n).execute();
}
