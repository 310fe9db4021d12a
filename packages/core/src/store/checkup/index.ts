import type { Kysely } from 'kysely';
import type { Finding } from '../care.ts';
import { isLinked } from '../queries/stats.ts';
import type { Tables } from '../tables.ts';
import { wrongSums } from './entities.ts';
import { wrongRevisions } from './revisions.ts';
import { strayRows } from './rows.ts';

/** Every check that all engines share; `engine` adds those of one. */
export async function* checkAll(db: Kysely<Tables>, engine: AsyncIterable<Finding>): AsyncGenerator<Finding> {
  yield* engine;
  yield* strayRows(db);
  yield* wrongSums(db);
  yield* wrongRevisions(db);
  if (await isLinked(db)) return;
  const problem = 'Stories and events are behind the articles; the next ingest links them.';
  yield { check: 'links', problem, id: null, repairable: false };
}
