import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import { containsName, foldName } from '../names.ts';
import type { EventQuery } from '../store.ts';
import type { PartyRow, Tables } from '../tables.ts';

/** Parties that are as good as everywhere: how many more there are matters to nobody. */
const BROAD = 2000;

/** Names that are looked up one by one, each in the order of the list; more are gathered and sorted. */
const FEW = 12;

/** A column of `party` and what it may be; each is answered by an index of its own. */
export interface Handle {
  column: 'entity_id' | 'name_key' | 'country';
  values: readonly string[];
}

/** Whom a text means on one side of an event. */
export interface Meant {
  side: PartyRow['side'];
  handles: readonly Handle[];
  /** Parties that this finds, no more than BROAD being counted. */
  breadth: number;
}

/** The sides that a query asks for, the rarer first: a list is led by it. */
export async function meantBy(db: Kysely<Tables>, { actor, target }: EventQuery): Promise<Meant[]> {
  const meant: Meant[] = [];
  if (actor !== undefined) meant.push(await whoIs(db, 'actor', actor));
  if (target !== undefined) meant.push(await whoIs(db, 'target', target));
  return meant.sort((a, b) => a.breadth - b.breadth);
}

/** Parties of that id, ISO code or whole name; if there is none such, of every name with these words in it. */
async function whoIs(db: Kysely<Tables>, side: PartyRow['side'], text: string): Promise<Meant> {
  const key = foldName(text) || '-';
  const entities = await db.selectFrom('entity').select('entity_id').where('name_key', '=', key).execute();
  const ids = new Set([text, ...entities.map(({ entity_id }) => entity_id)]);
  const exact: Handle[] = [
    ...[...ids].map((id) => ({ column: 'entity_id' as const, values: [id] })),
    { column: 'country', values: [text.toUpperCase()] },
    { column: 'name_key', values: [key] },
  ];
  const breadths = await Promise.all(exact.map((handle) => breadthOf(db, side, handle)));
  if (breadths.some((breadth) => breadth > 0)) {
    const handles = exact.filter((_, index) => breadths[index]! > 0);
    return { side, handles, breadth: breadths.reduce((sum, breadth) => sum + breadth) };
  }
  const names = await db
    .selectFrom('party_name')
    .where('name_key', 'like', containsName(text))
    .select('name_key')
    .execute();
  const values = names.map(({ name_key }) => name_key);
  const sets = values.length > FEW ? [values] : values.map((value) => [value]);
  return { side, handles: sets.map((each) => ({ column: 'name_key', values: each })), breadth: BROAD };
}

async function breadthOf(db: Kysely<Tables>, side: PartyRow['side'], { column, values }: Handle): Promise<number> {
  const some = db
    .selectFrom('party')
    .where(column, 'in', values)
    .where('side', '=', side)
    .select('event_id')
    .limit(BROAD);
  const row = await db.selectFrom(some.as('some')).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The same as `hasParty` for counting where both sides are as good as everywhere: all that are meant are gathered once, and none is looked up. */
export function isWithParty(db: Kysely<Tables>, { side, handles }: Meant): Expression<SqlBool> {
  const those = db
    .selectFrom('party')
    .where('party.side', '=', side)
    .where(({ or, eb }) => or(handles.map(({ column, values }) => eb(`party.${column}`, 'in', values))))
    .select(['party.story_id', 'party.event_id']);
  return sql<SqlBool>`(${sql.ref('listed.story_id')}, ${sql.ref('listed.event_id')}) in ${those}`;
}

/** True when the rarer of several sides is as good as everywhere. */
export function areBroad(meant: readonly Meant[]): boolean {
  return meant.length > 1 && meant.every(({ breadth }) => breadth >= BROAD);
}

/** The event of the list has a party that is meant: its few parties are looked through, and no index of all that are meant. */
export function hasParty(db: Kysely<Tables>, { side, handles }: Meant): Expression<SqlBool> {
  const some = db
    .selectFrom('party')
    .whereRef('party.story_id', '=', sql.ref('listed.story_id'))
    .whereRef('party.event_id', '=', sql.ref('listed.event_id'))
    .where('party.side', '=', side)
    .where(({ or, eb }) =>
      or(handles.map(({ column, values }) => eb(sql`${sql.ref(`party.${column}`)} || ''`, 'in', values))),
    )
    .select('party.n');
  return sql<SqlBool>`exists ${some}`;
}
