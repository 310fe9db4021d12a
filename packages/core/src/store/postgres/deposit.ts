import { type Kysely, sql } from 'kysely';
import { ENTITY_COLUMNS, ENTITY_MERGE, EntityLedger, sumMentions } from '../entity-ledger.ts';
import { type Face, type KeptArticle, planDeposits } from '../plan-deposits.ts';
import { type DepositRows, depositRows } from '../rows.ts';
import type { Deposit, DepositOutcome } from '../store.ts';
import type { EntityRow, RevisionRow, Tables } from '../tables.ts';
import { vectorOf } from '../words/vector.ts';
import { deleteRows, insertRows, markChanged, partsOf, transact } from './transact.ts';

/** Tables that hold what an article shows, by its id. */
const FACE = ['article', 'event', 'quote', 'mention', 'issue', 'article_words', 'quote_words'] as const;

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

async function removeFaces(db: Kysely<Tables>, ids: readonly string[], ledger: EntityLedger): Promise<void> {
  if (ids.length === 0) return;
  const named = await db.selectFrom('mention').where('article_id', 'in', ids).select('entity_id').execute();
  ledger.remove(named.map(({ entity_id }) => entity_id));
  for (const table of FACE) await deleteRows(db, table, 'article_id', ids);
}

/** Puts revisions in front: their cards, events, quotes, mentions, issues and words. */
async function writeFaces(db: Kysely<Tables>, faces: readonly Face[], ledger: EntityLedger): Promise<void> {
  const all = faces.map(({ deposit, revision }) => ({ ...depositRows(deposit.record, deposit.text), revision }));
  for (const { entities } of all) ledger.add(entities);
  const rowsOf: { [Table in (typeof FACE)[number]]: (rows: DepositRows & { revision: number }) => object[] } = {
    article: ({ article, revision }) => [{ ...article, revision }],
    event: ({ events }) => events,
    quote: ({ quotes }) => quotes,
    mention: ({ mentions }) => mentions,
    issue: ({ issues }) => issues,
    article_words: ({ article, words }) => [wordRow({ article_id: article.article_id }, words)],
    quote_words: ({ quotes, quoteWords }) =>
      quotes.map(({ article_id, n }, index) => wordRow({ article_id, n }, quoteWords[index]!)),
  };
  for (const table of FACE) await insertRows(db, table, all.flatMap(rowsOf[table]));
}

/** A row of one of the tables of words. */
export function wordRow<Key extends object>(key: Key, words: { title: string; body: string }) {
  return { ...key, ...words, words: vectorOf(words) };
}

async function writeEntities(db: Kysely<Tables>, ledger: EntityLedger): Promise<void> {
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
