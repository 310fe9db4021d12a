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
export type Filtered = SelectQueryBuilder<any, any, object>;

export interface PageOptions {
  /** Adds tables that only the items need, and that neither add nor drop rows. */
  join?: (filtered: Filtered) => Filtered;
  /** Finds the same rows where counting them this way costs less. */
  counted?: Filtered | readonly Filtered[];
}

/**
 * One page of a filtered query, and how many rows the filter found in all when the walk began: the cursor carries it,
 * since counting costs more than a page. Of several queries it is what any of them finds, each row once: an index gives
 * the first rows of each in their order, however many there are.
 * `columns` are the columns to read, e.g. `article.headline`; `toItem` makes an item of a row.
 */
export async function pageOf<Row, Item>(
  db: Kysely<Tables>,
  filtered: Filtered | readonly Filtered[],
  order: Order,
  paging: Paging,
  columns: readonly string[],
  toItem: (row: Row) => Item,
  { join = (rows) => rows, counted = filtered }: PageOptions = {},
): Promise<Page<Item>> {
  const limit = limitOf(paging);
  const types = order.columns.map(({ type }) => type);
  const [known, ...values] =
    paging.cursor === undefined ? [] : decodeCursor(order.name, paging.cursor, ['number', ...types]);
  const branches = 'execute' in filtered ? [filtered] : filtered;
  const all = 'execute' in counted ? counted : joinBranches(db, counted, columns, order);
  const total = (known as number | undefined) ?? (all ? await countOf(db, all) : 0);
  const pages = branches.map((branch) => {
    let query = join(branch).select([
      ...columns.map((column) => sql.ref(column).as(nameOf(column))),
      ...order.columns.map(({ ref }, index) => sql.ref(ref).as(`sort_${index}`)),
    ]);
    if (paging.cursor !== undefined) query = query.where(after(order.columns, values));
    for (const { ref, direction } of order.columns) query = query.orderBy(sql.ref(ref), direction);
    return query.limit(limit + 1);
  });
  const page = pages.length > 1 ? mergePages(db, pages, columns, order, limit + 1) : pages[0];
  const rows = ((await page?.execute()) ?? []) as (Row & { [sort: string]: CursorValue })[];
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const cursor = last
    ? encodeCursor(order.name, [total, ...order.columns.map((_, index) => last[`sort_${index}`]!)])
    : null;
  return { items: shown.map(toItem), cursor, total };
}

/** The first rows of all pages, each once. */
function mergePages(
  db: Kysely<Tables>,
  pages: readonly Filtered[],
  columns: readonly string[],
  order: Order,
  limit: number,
): Filtered {
  const sorts = order.columns.map((_, index) => `sort_${index}`);
  let query = unionOf(db, pages, [...columns.map(nameOf), ...sorts]).selectAll() as Filtered;
  for (const [index, { direction }] of order.columns.entries()) query = query.orderBy(sorts[index]!, direction);
  return query.limit(limit);
}

/** What any of several queries finds, by its order, along which an index meets equals side by side. Null when there is no query. */
function joinBranches(
  db: Kysely<Tables>,
  branches: readonly Filtered[],
  columns: readonly string[],
  order: Order,
): Filtered | null {
  if (branches.length === 0) return null;
  const refs = [...new Set([...order.columns.map(({ ref }) => ref), ...columns])];
  const keys = branches.map((branch) => branch.select(refs.map((ref) => sql.ref(ref).as(nameOf(ref)))));
  return unionOf(db, keys, refs.map(nameOf));
}

/** Each query stands in a select of its own, as SQLite wants it. */
function unionOf(db: Kysely<Tables>, queries: readonly Filtered[], names: readonly string[]): Filtered {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const parts = queries.map((query, n) => sql`select ${columns} from ${query} as ${sql.ref(`part_${n}`)}`);
  return db.selectFrom(sql<object>`(${sql.join(parts, sql` union `)})`.as('parts')) as Filtered;
}

/** "article.headline" -> "headline". */
function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('.') + 1);
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
