import { type Kysely, sql } from 'kysely';
import type { Inventory } from '../care.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';
import { isLinked } from './stats.ts';

/** What every engine says of itself in the same words; engine, place and size it must add. */
export async function takeInventory(db: Kysely<Tables>): Promise<Omit<Inventory, 'engine' | 'place' | 'bytes'>> {
  const pipelines = await db
    .selectFrom('revision')
    .select(['pipeline', sql<number>`count(*)`.as('revisions')])
    .groupBy('pipeline')
    .execute();
  const days = await db
    .selectFrom('article')
    .select([sql<string | null>`min(earliest)`.as('from'), sql<string | null>`max(latest)`.as('to')])
    .executeTakeFirstOrThrow();
  const counted = pipelines.map(({ pipeline, revisions }) => ({ version: pipeline, revisions: Number(revisions) }));
  return {
    schema: MIGRATIONS.length,
    revisions: counted.reduce((sum, { revisions }) => sum + revisions, 0),
    pipelines: counted.sort((a, b) => b.revisions - a.revisions || ((a.version ?? '') < (b.version ?? '') ? -1 : 1)),
    from: days.from,
    to: days.to,
    linked: await isLinked(db),
  };
}

/** Media types of files that hold one document. */
const SINGLE = ['text/html', 'text/plain', 'message/rfc822'];

export async function allPaths(db: Kysely<Tables>): Promise<Set<string>> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.article_id').onRef('revision.n', '=', 'article.revision'),
    )
    .where('revision.media_type', 'in', SINGLE)
    .where('article.path', 'is not', null)
    .select('article.path')
    .execute();
  return new Set(rows.map(({ path }) => path!));
}
