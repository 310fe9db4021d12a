import { type Kysely, sql } from 'kysely';
import type { Finding } from '../care.ts';
import type { Tables } from '../tables.ts';

/** Rows that must have another beside them: [table, its keys, the other table, what the row is called]. */
const BESIDE: [table: keyof Tables, keys: string[], other: keyof Tables, what: string, repairable: boolean][] = [
  ['event', ['article_id'], 'article', 'event without its article', true],
  ['quote', ['article_id'], 'article', 'quote without its article', true],
  ['mention', ['article_id'], 'article', 'mention without its article', true],
  ['issue', ['article_id'], 'article', 'issue without its article', true],
  ['article', ['article_id'], 'revision', 'article without a text', true],
  ['revision', ['article_id'], 'article', 'text without its article', true],
  ['lineage', ['article_id'], 'article', 'lineage without its article', false],
  ['canonical', ['story_id'], 'story', 'canonical event without its story', false],
  ['party', ['story_id', 'event_id'], 'canonical', 'party without its event', false],
  ['statement', ['story_id', 'event_id'], 'canonical', 'statement without its event', false],
];

/** Rows whose partner is missing, counted. */
export async function* strayRows(db: Kysely<Tables>): AsyncGenerator<Finding> {
  for (const [table, keys, other, what, repairable] of BESIDE) {
    const joined = sql.join(
      keys.map((key) => sql`${sql.ref(`b.${key}`)} = ${sql.ref(`a.${key}`)}`),
      sql` and `,
    );
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} a
      where not exists (select 1 from ${sql.table(other)} b where ${joined})`.execute(db);
    const n = Number(rows[0]!.n);
    if (n > 0) yield { check: 'rows', problem: `${n} × ${what}.`, id: null, repairable };
  }
  const { rows } = await sql<{ article_id: string }>`select article_id from article a where not exists
    (select 1 from revision r where r.article_id = a.article_id and r.n = a.revision)`.execute(db);
  for (const { article_id } of rows)
    yield { check: 'rows', problem: 'The text that it shows is missing.', id: article_id, repairable: false };
}
