import { type Kysely, sql } from 'kysely';
import type { Finding } from '../care.ts';
import type { Tables } from '../tables.ts';

/** Entities whose sums are not those of their mentions. */
export async function* wrongSums(db: Kysely<Tables>): AsyncGenerator<Finding> {
  const { rows } = await sql<{ entity_id: string; articles: number; mentions: number }>`
    select entity_id, count(distinct article_id) as articles, sum(count) as mentions from mention
    group by entity_id`.execute(db);
  const sums = new Map(rows.map((row) => [row.entity_id, `${row.articles} ${row.mentions}`]));
  const kept = await db.selectFrom('entity').select(['entity_id', 'articles', 'mentions']).execute();
  for (const { entity_id, articles, mentions } of kept) {
    if (sums.get(entity_id) !== `${articles} ${mentions}`)
      yield {
        check: 'entities',
        problem: 'Its counts are not those of its mentions.',
        id: entity_id,
        repairable: true,
      };
    sums.delete(entity_id);
  }
  for (const id of sums.keys())
    yield { check: 'entities', problem: 'It is named, and missing from the list.', id, repairable: true };
}
