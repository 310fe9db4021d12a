import type { Kysely } from 'kysely';
import type { EntityLedger } from '../entity-ledger.ts';
import type { Face } from '../plan-deposits.ts';
import { type DepositRows, depositRows } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { vectorOf } from '../words/vector.ts';
import { deleteRows, insertRows } from './transact.ts';

/** Tables that hold what an article shows, by its id. */
const FACE = ['article', 'event', 'quote', 'mention', 'issue', 'article_words', 'quote_words'] as const;

/** Takes away what articles show; their revisions stay. */
export async function removeFaces(db: Kysely<Tables>, ids: readonly string[], ledger: EntityLedger): Promise<void> {
  if (ids.length === 0) return;
  const named = await db.selectFrom('mention').where('article_id', 'in', ids).select('entity_id').execute();
  ledger.remove(named.map(({ entity_id }) => entity_id));
  for (const table of FACE) await deleteRows(db, table, 'article_id', ids);
}

/** Puts revisions in front: their cards, events, quotes, mentions, issues and words. */
export async function writeFaces(db: Kysely<Tables>, faces: readonly Face[], ledger: EntityLedger): Promise<void> {
  const all = faces.map(({ deposit, ...shown }) => ({ ...depositRows(deposit.record, deposit.text), ...shown }));
  for (const { entities } of all) ledger.add(entities);
  const rowsOf: { [Table in (typeof FACE)[number]]: (rows: DepositRows & Omit<Face, 'deposit'>) => object[] } = {
    article: ({ article, revision, mark }) => [{ ...article, revision, mark }],
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
