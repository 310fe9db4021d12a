import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { isWorthRetrying } from './failures.ts';

/** How often a transaction is begun: two writers of one article settle in the second round. */
const ROUNDS = 12;
/** Values that one statement takes; PostgreSQL's own bound is 65,535. */
const MOST_VALUES = 20_000;

/** Runs `change` as one transaction, again if another writer came between; whatever it throws undoes all of it. */
export async function transact<Result>(
  db: Kysely<Tables>,
  change: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let round = 1; ; round++) {
    try {
      return await db.transaction().execute(change);
    } catch (error) {
      if (round === ROUNDS || !isWorthRetrying(error)) throw error;
    }
  }
}

/** Inserts many rows of one table, in as few statements as the server takes. */
export async function insertRows<Table extends keyof Tables | `${string}_words`>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly object[],
): Promise<void> {
  for (const part of partsOf(rows))
    await db
      .insertInto(table as 'article')
      .values(part as never)
      .execute();
}

/** Deletes the rows of a table whose key is one of these. */
export async function deleteRows(
  db: Kysely<Tables>,
  table: keyof Tables | `${string}_words`,
  column: string,
  keys: readonly string[],
): Promise<void> {
  for (let from = 0; from < keys.length; from += MOST_VALUES)
    await db
      .deleteFrom(table as 'article')
      .where(column as 'article_id', 'in', keys.slice(from, from + MOST_VALUES))
      .execute();
}

/** Rows in portions that one statement takes. */
export function* partsOf<Row extends object>(rows: readonly Row[]): Generator<Row[]> {
  if (!rows[0]) return;
  const size = Math.floor(MOST_VALUES / Object.keys(rows[0]).length);
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

/** Counts a change of content; `linked` says whether the links fit the articles again. Last in a transaction: others wait for it. */
export async function markChanged(
  db: Kysely<Tables>,
  { content, linked }: { content: boolean; linked: boolean },
): Promise<void> {
  await db
    .updateTable('setting')
    .set({ value: linked ? '1' : '0' })
    .where('name', '=', 'linked')
    .execute();
  if (!content) return;
  await db
    .updateTable('setting')
    .set(({ cast, eb, ref }) => ({ value: cast<string>(eb(cast<number>(ref('value'), 'bigint'), '+', 1), 'text') }))
    .where('name', '=', 'version')
    .execute();
}
