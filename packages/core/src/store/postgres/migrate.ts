import { randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { DatelineError } from '../../model/errors.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';
import type { Address } from './address.ts';
import { distribute, goStepByStep } from './distribute.ts';

/** Held while the schema is brought up to date; any number that nobody else uses. "dtln". */
const LOCK = 0x64746c6e;

/**
 * Brings the schema up to date, in one transaction, and spreads new tables over the nodes where there is Citus.
 * Throws `store-too-new` for one that has taken steps unknown here; for one without Dateline's tables `store-unreadable`
 * when `mustExist`.
 */
export async function migrate(db: Kysely<Tables>, address: Address, mustExist: boolean): Promise<void> {
  const taken = await stepsTaken(db, address);
  if (taken === MIGRATIONS.length) return;
  if (taken === 0 && mustExist) {
    const message = `${address.shown} holds nothing of Dateline in the schema ${address.schema}.`;
    throw new DatelineError('store-unreadable', message, { hint: 'Fill it first: dateline ingest PATH…' });
  }
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await sql`create schema if not exists ${sql.id(address.schema)}`.execute(transaction);
    // Another process may have taken the steps while this one waited for the lock.
    await takeSteps(transaction, await stepsTaken(transaction, address));
  });
}

async function takeSteps(db: Transaction<Tables>, taken: number): Promise<void> {
  // A new step may change a table that is spread already.
  await goStepByStep(db);
  for (const migration of MIGRATIONS.slice(taken)) await migration.up(db, 'postgres');
  await distribute(db);
  const steps = String(MIGRATIONS.length);
  if (taken > 0) {
    await db.updateTable('setting').set({ value: steps }).where('name', '=', 'schema').execute();
    return;
  }
  const settings = { identity: randomBytes(6).toString('hex'), version: '0', linked: '1', schema: steps };
  const rows = Object.entries(settings).map(([name, value]) => ({ name, value }));
  await db.insertInto('setting').values(rows).execute();
}

async function stepsTaken(db: Kysely<Tables>, { schema, shown }: Address): Promise<number> {
  const found = await sql`select 1 from pg_tables where schemaname = ${schema} and tablename = 'setting'`.execute(db);
  if (found.rows.length === 0) return 0;
  const row = await db.selectFrom('setting').where('name', '=', 'schema').select('value').executeTakeFirst();
  const taken = Number(row?.value ?? 0);
  if (taken === 0) throw new DatelineError('store-unreadable', `The schema ${schema} of ${shown} is not Dateline's.`);
  if (taken > MIGRATIONS.length) {
    const message = `${shown} has schema ${taken}; this Dateline knows up to ${MIGRATIONS.length}.`;
    throw new DatelineError('store-too-new', message);
  }
  return taken;
}
