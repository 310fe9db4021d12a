import { type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { type CursorValue, decodeCursor, encodeCursor } from '../cursor.ts';
import { limitOf } from '../limits.ts';
import type { Page, Paging } from '../store.ts';
import type { Tables } from '../tables.ts';
import { versionOf } from './stats.ts';

/** A column that a list is sorted by. The last one of an order is unique, so that no two rows tie. */
interface SortColumn {
  ref: string;
  direction: 'asc' | 'desc';
  type: 'string' | 'number';
}

export interface Order {
  /** Part of the cursor, so that a cursor of another order is refused. */
  name: string;
  columns: readonly SortColumn[];
}

// biome-ignore lint/suspicious/noExplicitAny: which tables a list joins is its own affair
type Filtered = SelectQueryBuilder<Tables, any, object>;

/**
 * One page of a filtered query, and how many rows the filter found in all when the walk began: the cursor carries it,
 * since counting costs more than a page.
 * `columns` are the columns to read, e.g. `article.headline`; `toItem` makes an item of a row; `join` adds tables that
 * only the items need, and that neither add nor drop rows.
 */
export async function pageOf<Row, Item>(
  db: Kysely<Tables>,
  filtered: Filtered,
  order: Order,
  paging: Paging,
  columns: readonly string[],
  toItem: (row: Row) => Item,
  join: (filtered: Filtered) => Filtered = (rows) => rows,
): Promise<Page<Item>> {
  const limit = limitOf(paging);
  const types = order.columns.map(({ type }) => type);
  const [counted, ...values] =
    paging.cursor === undefined ? [] : decodeCursor(order.name, paging.cursor, ['number', ...types]);
  const total = (counted as number | undefined) ?? (await countOf(db, filtered));
  let query = join(filtered).select([
    ...columns.map((column) => sql.ref(column).as(column.split('.').at(-1)!)),
    ...order.columns.map(({ ref }, index) => sql.ref(ref).as(`sort_${index}`)),
  ]);
  if (paging.cursor !== undefined) query = query.where(after(order.columns, values));
  for (const { ref, direction } of order.columns) query = query.orderBy(sql.ref(ref), direction);
  const rows = (await query.limit(limit + 1).execute()) as (Row & { [sort: string]: CursorValue })[];
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const cursor = last
    ? encodeCursor(order.name, [total, ...order.columns.map((_, index) => last[`sort_${index}`]!)])
    : null;
  return { items: shown.map(toItem), cursor, total };
}

/** Counts kept for each open store. */
const KEPT = 500;
const counts = new WeakMap<Kysely<Tables>, Map<string, { version: string; total: number }>>();

/** How many rows a filter finds: counted once for each version of the content. */
async function countOf(db: Kysely<Tables>, filtered: Filtered): Promise<number> {
  const query = filtered.select(sql<number>`count(*)`.as('total'));
  const { sql: text, parameters } = query.compile();
  const key = `${text} ${JSON.stringify(parameters)}`;
  const version = await versionOf(db);
  const known = counts.get(db) ?? new Map<string, { version: string; total: number }>();
  counts.set(db, known);
  const kept = known.get(key);
  if (kept?.version === version) return kept.total;
  const row = await query.executeTakeFirstOrThrow();
  const total = Number((row as unknown as { total: number }).total);
  known.delete(key);
  known.set(key, { version, total });
  if (known.size > KEPT) known.delete(known.keys().next().value!);
  return total;
}

/** Rows that come after the given values. The bound on the first column alone is what lets an index find the place. */
function after(columns: readonly SortColumn[], values: readonly CursorValue[]): RawBuilder<SqlBool> {
  const first = columns[0]!;
  const bound = compare(first, first.direction === 'asc' ? '>=' : '<=', values[0]!);
  const steps = columns.map((column, index) => {
    const ties = columns.slice(0, index).map((tied, at) => compare(tied, '=', values[at]!));
    return sql`(${sql.join([...ties, compare(column, column.direction === 'asc' ? '>' : '<', values[index]!)], sql` and `)})`;
  });
  return sql<SqlBool>`(${bound} and (${sql.join(steps, sql` or `)}))`;
}

function compare({ ref }: SortColumn, operator: '=' | '<' | '>' | '<=' | '>=', value: CursorValue) {
  return sql`${sql.ref(ref)} ${sql.raw(operator)} ${value}`;
}
