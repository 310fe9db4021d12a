import type { Kysely } from 'kysely';
import type { Feed } from '../store.ts';
import type { FeedRow, Tables } from '../tables.ts';

export async function listFeeds(db: Kysely<Tables>): Promise<Feed[]> {
  const rows = await db.selectFrom('feed').selectAll().orderBy('url').execute();
  return rows.map(({ pages, next_at, ...rest }) => {
    const { url, title, etag, modified, failures, problem } = rest;
    return { url, title, pages: pages === 1, etag, modified, nextAt: next_at, failures, problem };
  });
}

export async function saveFeed(db: Kysely<Tables>, { pages, nextAt, ...rest }: Feed): Promise<void> {
  const row: FeedRow = { ...rest, pages: pages ? 1 : 0, next_at: nextAt };
  const { url: _, ...values } = row;
  await db
    .insertInto('feed')
    .values(row)
    .onConflict((conflict) => conflict.column('url').doUpdateSet(values))
    .execute();
}

export async function removeFeed(db: Kysely<Tables>, url: string): Promise<boolean> {
  const [{ numDeletedRows }] = (await db.deleteFrom('feed').where('url', '=', url).execute()) as [
    { numDeletedRows: bigint },
  ];
  return numDeletedRows > 0n;
}
