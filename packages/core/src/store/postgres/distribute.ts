import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** How Citus spreads each table: by its key, next to the first table of its family. */
const FAMILIES: { key: string; tables: string[] }[] = [
  {
    key: 'article_id',
    tables: [
      'article',
      'revision',
      'event',
      'quote',
      'mention',
      'issue',
      'lineage',
      'tie',
      'article_words',
      'quote_words',
    ],
  },
  { key: 'story_id', tables: ['story', 'canonical', 'party', 'statement', 'event_words'] },
  { key: 'entity_id', tables: ['entity'] },
];

/** Tables that every node has whole: small, read often and written seldom. */
const EVERYWHERE = ['setting', 'feed', 'correction', 'party_name'];

/** Spreads the tables that are not spread yet over the nodes, when the server has Citus. Says how many it moved. */
export async function distribute(db: Kysely<Tables>): Promise<number> {
  if (!(await goStepByStep(db))) return 0;
  const spread = await spreadTables(db);
  let moved = 0;
  for (const { key, tables } of FAMILIES) {
    const [first] = tables;
    for (const table of tables.filter((name) => !spread.has(name))) {
      const beside = table === first ? 'none' : first;
      await sql`select create_distributed_table(${table}, ${key}, colocate_with => ${beside})`.execute(db);
      moved++;
    }
  }
  for (const table of EVERYWHERE.filter((name) => !spread.has(name))) {
    await sql`select create_reference_table(${table})`.execute(db);
    moved++;
  }
  return moved;
}

/** Several tables in one transaction: each node takes one step after the other, over one connection. False without Citus. */
export async function goStepByStep(db: Kysely<Tables>): Promise<boolean> {
  const isThere = await hasCitus(db);
  if (isThere) await sql`select set_config('citus.multi_shard_modify_mode', 'sequential', true)`.execute(db);
  return isThere;
}

/** Tables that Citus could spread and has not; none without Citus. */
export async function unspreadTables(db: Kysely<Tables>): Promise<string[]> {
  if (!(await hasCitus(db))) return [];
  const spread = await spreadTables(db);
  return [...FAMILIES.flatMap(({ tables }) => tables), ...EVERYWHERE].filter((table) => !spread.has(table));
}

export async function hasCitus(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_extension where extname = 'citus'`.execute(db);
  return rows.length > 0;
}

async function spreadTables(db: Kysely<Tables>): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid
    where c.relnamespace = current_schema()::regnamespace`.execute(db);
  return new Set(rows.map(({ name }) => name));
}
