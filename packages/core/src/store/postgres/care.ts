import { existsSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { DatelineError } from '../../model/errors.ts';
import type { Finding, Inventory, StoreCare } from '../care.ts';
import { checkAll } from '../checkup/index.ts';
import { takeInventory } from '../queries/inventory.ts';
import type { Tables } from '../tables.ts';
import type { Address } from './address.ts';
import { distribute, hasCitus, unspreadTables } from './distribute.ts';
import { pruneAll } from './prune.ts';
import { repairAll } from './repair.ts';

type Care = Omit<StoreCare, 'deposits' | 'links' | 'paths' | 'backup'>;

/** Looking after the schema at an address. */
export function careOf(db: Kysely<Tables>, address: Address): Care {
  return {
    checkup: () => checkAll(db, checkSchema(db)),
    async repair() {
      await db.transaction().execute(distribute);
      return repairAll(db);
    },
    prune: (request, { dryRun = false } = {}) => pruneAll(db, request, dryRun),
    async inventory(): Promise<Inventory> {
      const citus = await hasCitus(db);
      // Citus adds up what lies on all nodes, of the tables that it knows.
      const size = citus
        ? sql`case when exists (select 1 from pg_dist_partition p where p.logicalrelid = c.oid)
            then citus_total_relation_size(c.oid) else pg_total_relation_size(c.oid) end`
        : sql`pg_total_relation_size(c.oid)`;
      const { rows } = await sql<{ bytes: number }>`select sum(${size}) as bytes from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'`.execute(db);
      const engine = citus ? 'citus' : 'postgres';
      return { engine, place: address.shown, bytes: Number(rows[0]!.bytes), ...(await takeInventory(db)) };
    },
  };
}

export function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new DatelineError('store-unwritable', `${path} is there already.`, { hint: 'Name a new file.' });
}

/** Every thing beside its words, and every table on its nodes. */
async function* checkSchema(db: Kysely<Tables>): AsyncGenerator<Finding> {
  for (const [kind, table, words, keys] of WORDS) {
    const beside = sql.join(
      keys.map((key) => sql`${sql.ref(`w.${key}`)} = ${sql.ref(`t.${key}`)}`),
      sql` and `,
    );
    const [things, known] = [sql.table(table), sql.table(words)];
    let off = 0;
    for (const [one, other, a, b] of [
      [things, known, 't', 'w'],
      [known, things, 'w', 't'],
    ] as const) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${one} ${sql.ref(a)}
        where not exists (select 1 from ${other} ${sql.ref(b)} where ${beside})`.execute(db);
      off += Number(rows[0]!.n);
    }
    if (off > 0)
      yield { check: 'words', problem: `${off} × ${kind} and its words are out of step.`, id: null, repairable: true };
  }
  const left = await unspreadTables(db);
  if (left.length === 0) return;
  const problem = `Citus is there, and these tables lie on one node: ${left.join(', ')}.`;
  yield { check: 'integrity', problem, id: null, repairable: true };
}

const WORDS = [
  ['article', 'article', 'article_words', ['article_id']],
  ['quote', 'quote', 'quote_words', ['article_id', 'n']],
  ['event', 'canonical', 'event_words', ['story_id', 'event_id']],
] as const;
