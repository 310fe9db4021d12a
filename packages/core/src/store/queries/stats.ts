import { type Kysely, sql } from 'kysely';
import { SCHEMA_VERSION } from '../../model/record.ts';
import type { Stats } from '../store.ts';
import type { Tables } from '../tables.ts';

const COUNTED = {
  articles: 'article',
  events: 'canonical',
  quotes: 'quote',
  entities: 'entity',
  stories: 'story',
  issues: 'issue',
} as const satisfies { [Name in keyof Stats]: keyof Tables };

/** One count after the other: a distributed database counts each table on all of its nodes. */
export async function countAll(db: Kysely<Tables>): Promise<Stats> {
  const counts: [string, number][] = [];
  for (const [name, table] of Object.entries(COUNTED)) {
    const row = await db.selectFrom(table).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
    counts.push([name, Number(row.n)]);
  }
  return Object.fromEntries(counts) as unknown as Stats;
}

/** Which store, how often its content changed, and in what shape it is served. */
export async function versionOf(db: Kysely<Tables>): Promise<string> {
  const setting = await readSettings(db, ['identity', 'version']);
  return `${setting.get('identity')}-${setting.get('version')}-${SCHEMA_VERSION}`;
}

/** How often the content changed from one version to another of the same store; null for different stores. */
export function changesBetween(before: string, after: string): number | null {
  const [, identity, from, shape] = before.match(/^(.*)-(\d+)-([^-]*)$/) ?? [];
  const [, other, to, otherShape] = after.match(/^(.*)-(\d+)-([^-]*)$/) ?? [];
  return identity === undefined || identity !== other || shape !== otherShape ? null : Number(to) - Number(from);
}

/** What the last linking said of itself. */
export async function linkTagOf(db: Kysely<Tables>): Promise<string> {
  return (await readSettings(db, ['links'])).get('links') ?? '';
}

export async function isLinked(db: Kysely<Tables>): Promise<boolean> {
  return (await readSettings(db, ['linked'])).get('linked') === '1';
}

async function readSettings(db: Kysely<Tables>, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('setting').where('name', 'in', names).select(['name', 'value']).execute();
  return new Map(rows.map(({ name, value }) => [name, value]));
}
