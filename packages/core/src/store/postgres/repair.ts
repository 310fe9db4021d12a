import type { Kysely, Transaction } from 'kysely';
import { EntityLedger } from '../entity-ledger.ts';
import { canonicalRows } from '../link-rows.ts';
import { shownOf } from '../plan-deposits.ts';
import { allLinks, depositFrom } from '../queries/revisions.ts';
import { markOf } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { writeEntities } from './entities.ts';
import { removeFaces, wordRow, writeFaces } from './faces.ts';
import { insertRows, markChanged, transact } from './transact.ts';

/** Articles at a time. */
const PORTION = 100;

/** Writes everything that follows from revisions and links anew: all of it or nothing. */
export function repairAll(db: Kysely<Tables>): Promise<number> {
  return transact(db, async (transaction) => {
    const rows = await transaction
      .selectFrom('revision')
      .select(['article_id', 'n', 'as_of'])
      .orderBy('article_id')
      .orderBy('n')
      .execute();
    const texts = Map.groupBy(rows, ({ article_id }) => article_id);
    const ids = [...texts.keys()];
    const faces = await transaction.selectFrom('article').select('article_id').execute();
    const gone = faces.map(({ article_id }) => article_id).filter((id) => !texts.has(id));
    const ledger = new EntityLedger();
    await removeFaces(transaction, gone, ledger);
    await transaction.deleteFrom('entity').execute();
    for (let from = 0; from < ids.length; from += PORTION) {
      const some = ids.slice(from, from + PORTION);
      await removeFaces(transaction, some, new EntityLedger());
      await writeFaces(transaction, await facesOf(transaction, some, texts), ledger);
    }
    await writeEntities(transaction, ledger);
    await repairEventWords(transaction);
    await markChanged(transaction, { content: true, linked: false });
    return ids.length;
  });
}

async function facesOf(
  db: Transaction<Tables>,
  ids: readonly string[],
  texts: ReadonlyMap<string, { n: number; as_of: string }[]>,
) {
  const rows = await db.selectFrom('revision').where('article_id', 'in', ids).selectAll().execute();
  const shown = rows.filter(({ article_id, n }) => n === shownOf(texts.get(article_id)!));
  return shown.map((row) => ({ deposit: depositFrom(row), revision: row.n, mark: markOf(row) }));
}

async function repairEventWords(db: Transaction<Tables>): Promise<void> {
  await db.deleteFrom('event_words' as 'canonical').execute();
  const { events } = await allLinks(db);
  const rows = events.map(canonicalRows).map(({ canonical, words }) => {
    const { story_id, event_id } = canonical;
    return wordRow({ story_id, event_id }, words);
  });
  await insertRows(db, 'event_words', rows);
}
