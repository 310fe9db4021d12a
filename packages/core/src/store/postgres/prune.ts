import { type Kysely, sql, type Transaction } from 'kysely';
import type { Pruned, PruneRequest } from '../care.ts';
import { EntityLedger } from '../entity-ledger.ts';
import { isLinked } from '../queries/stats.ts';
import type { Tables } from '../tables.ts';
import { writeEntities } from './entities.ts';
import { removeFaces } from './faces.ts';
import { deleteRows, markChanged, transact } from './transact.ts';

/** Takes articles and earlier texts away; autovacuum gives their room back. */
export function pruneAll(db: Kysely<Tables>, request: PruneRequest, dryRun: boolean): Promise<Pruned> {
  return transact(db, async (transaction) => {
    const ids = await articlesOf(transaction, request);
    const going = await revisionsOf(transaction, ids, request);
    const pruned = { articles: ids.length, revisions: going.length };
    if (dryRun || going.length === 0) return pruned;
    const ledger = new EntityLedger();
    await removeFaces(transaction, ids, ledger);
    await deleteRows(transaction, 'revision', 'article_id', ids);
    for (const { article_id, n } of going.filter(({ article_id }) => !ids.includes(article_id)))
      await transaction.deleteFrom('revision').where('article_id', '=', article_id).where('n', '=', n).execute();
    await writeEntities(transaction, ledger);
    await markChanged(transaction, { content: true, linked: ids.length === 0 && (await isLinked(transaction)) });
    return pruned;
  });
}

async function articlesOf(db: Transaction<Tables>, { before }: PruneRequest): Promise<string[]> {
  if (before === undefined) return [];
  const rows = await db.selectFrom('article').where('latest', '<', before).select('article_id').execute();
  return rows.map(({ article_id }) => article_id);
}

/** Every text of the articles that go, and, when asked for, the earlier ones of the others. */
async function revisionsOf(db: Transaction<Tables>, ids: readonly string[], { revisions }: PruneRequest) {
  const texts = db
    .selectFrom('revision')
    .innerJoin('article', 'article.article_id', 'revision.article_id')
    .select(['revision.article_id', 'revision.n']);
  const all = await texts.where('revision.article_id', 'in', [...ids, '']).execute();
  if (!revisions) return all;
  const earlier = await texts.where(sql<boolean>`revision.n <> article.revision`).execute();
  const going = new Set(ids);
  return [...all, ...earlier.filter(({ article_id }) => !going.has(article_id))];
}
