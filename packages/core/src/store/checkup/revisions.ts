import type { Kysely } from 'kysely';
import type { Finding } from '../care.ts';
import { unpackRaw, unpackText } from '../packing.ts';
import { allRevisions, recordFrom } from '../queries/revisions.ts';
import { hashOf } from '../rows.ts';
import type { RevisionRow, Tables } from '../tables.ts';
import { wrongSpans } from './spans.ts';

/** Texts whose bytes are damaged, and words that are not where their spans point. */
export async function* wrongRevisions(db: Kysely<Tables>): AsyncGenerator<Finding> {
  for await (const row of allRevisions(db)) {
    const id = row.article_id;
    if (!isWhole(row))
      yield { check: 'bytes', problem: `The bytes of text ${row.n} are damaged.`, id, repairable: false };
    const places = [...wrongSpans(recordFrom(row), unpackText(row))];
    if (places.length > 0) {
      const problem = `Text ${row.n}: the words of ${places.slice(0, 3).join(', ')} are not where the span points.`;
      yield { check: 'spans', problem, id, repairable: false };
    }
  }
}

function isWhole(row: RevisionRow): boolean {
  try {
    return hashOf(unpackRaw(row)) === row.hash;
  } catch {
    return false;
  }
}
