import { type Kysely, sql } from 'kysely';
import type { Correction } from '../../model/correction.ts';
import type { Tables } from '../tables.ts';

export async function listCorrections(db: Kysely<Tables>): Promise<Correction[]> {
  const rows = await db.selectFrom('correction').select('card').orderBy('n').execute();
  return rows.map(({ card }) => JSON.parse(card) as Correction);
}

/** Adds a correction or replaces the one of its number; the links do not know of it until they are made anew. */
export async function saveCorrection(db: Kysely<Tables>, correction: Correction): Promise<void> {
  const card = JSON.stringify(correction);
  await db
    .insertInto('correction')
    .values({ n: correction.n, card })
    .onConflict((conflict) => conflict.column('n').doUpdateSet({ card }))
    .execute();
  await db.updateTable('setting').set({ value: sql`'0'` }).where('name', '=', 'linked').execute();
}
