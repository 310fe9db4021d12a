import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { type CursorValue, decodeCursor, encodeCursor } from '../cursor.ts';
import { limitOf } from '../limits.ts';
import type { Page, Paging } from '../store.ts';
import type { Tables } from '../tables.ts';

/** A column that a list is sorted by. The last one of an order is unique, so that no two rows tie. */
export interface SortColumn {
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
 * One page of a filtered query, and how many rows the filter finds in all.
 * `columns` are the columns to read, e.g. `article.headline`; `toItem` makes an item of a row.
 */
export async function pageOf<Row, Item>(
  filtered: Filtered,
  order: Order,
  paging: Paging,
  columns: readonly string[],
  toItem: (row: Row) => Item,
): Promise<Page<Item>> {
  const limit = limitOf(paging);
  const { total } = (await filtered.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()) as unknown as {
    total: number;
  };
  let query = filtered.select([
    ...columns.map((column) => sql.ref(column).as(column.split('.').at(-1)!)),
    ...order.columns.map(({ ref }, index) => sql.ref(ref).as(`sort_${index}`)),
  ]);
  if (paging.cursor !== undefined) {
    const types = order.columns.map(({ type }) => type);
    query = query.where(after(order.columns, decodeCursor(order.name, paging.cursor, types)));
  }
  for (const { ref, direction } of order.columns) query = query.orderBy(sql.ref(ref), direction);
  const rows = (await query.limit(limit + 1).execute()) as (Row & { [sort: string]: CursorValue })[];
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const cursor = last
    ? encodeCursor(
        order.name,
        order.columns.map((_, index) => last[`sort_${index}`]!),
      )
    : null;
  return { items: shown.map(toItem), cursor, total };
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
