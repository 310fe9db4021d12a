import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Bound, Found, WordIndex, WordKind } from '../words/index.ts';
import { parseTerms, type Term } from '../words/terms.ts';
import { vectorQueryOf } from '../words/vector.ts';

/** The key of each kind, distribution key first, as its table of words and its list name it. */
const KEYS = {
  article: { table: 'article_words', list: 'article', columns: ['article_id'] },
  event: { table: 'event_words', list: 'canonical', columns: ['story_id', 'event_id'] },
  quote: { table: 'quote_words', list: 'quote', columns: ['article_id', 'n'] },
} as const;

/** tsvector and GIN behind the port of words/; the words in the vectors are core's own. */
export function createWordIndex(db: Kysely<Tables>): WordIndex {
  return {
    holds(kind, query) {
      const terms = parseTerms(query);
      if (terms.length === 0) return sql`1 = 0`;
      const { table, list, columns } = KEYS[kind];
      const outer = columns.map((column) => sql.ref(`${list}.${column}`));
      const inner = columns.map((column) => sql.ref(column));
      return sql`(${sql.join(outer)}) in
        (select ${sql.join(inner)} from ${sql.table(table)} where words @@ ${queryOf(terms)})`;
    },

    async find(kind, terms, after, limit) {
      if (terms.length === 0) return [];
      const { table } = KEYS[kind];
      const key = keyOf(kind);
      const { rows } = await sql<Omit<Found, 'kind'>>`
        select rank, key, owner, n, title, body from (
          select ${rankOf(terms)} as rank, ${key} as key, ${OWNER[kind]} as owner, ${N[kind]} as n, title, body
          from ${sql.table(table)} where words @@ ${queryOf(terms)}
        ) found
        where ${boundOf(after)} order by rank, key limit ${limit}`.execute(db);
      return rows.map((row) => ({ ...row, kind }));
    },

    async count(kind, terms) {
      if (terms.length === 0) return 0;
      const { table } = KEYS[kind];
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(table)} where words @@ ${queryOf(terms)}`.execute(db);
      return Number(rows[0]!.n);
    },
  };
}

const OWNER = { article: sql.ref('article_id'), event: sql.ref('event_id'), quote: sql.ref('article_id') };
const N = { article: sql`0`, event: sql`0`, quote: sql.ref('n') };

/** Unique in its kind, and the same order as text everywhere. */
function keyOf(kind: WordKind): RawBuilder<string> {
  if (kind === 'quote') return sql`article_id || ':' || lpad(n::text, 9, '0') collate "C"`;
  return sql`${OWNER[kind]}`;
}

function queryOf(terms: readonly Term[]): RawBuilder<unknown> {
  return sql`${vectorQueryOf(terms)}::tsquery`;
}

/** Lower is better, as for FTS5. Words of the title weigh four times those of the body; long texts are held back a little. */
function rankOf(terms: readonly Term[]): RawBuilder<number> {
  return sql`-ts_rank('{0.25, 0.25, 0.25, 1.0}', words, ${queryOf(terms)}, 1)::double precision`;
}

function boundOf(after: Bound | null): RawBuilder<boolean> {
  if (!after) return sql`true`;
  if ('key' in after) return sql`(rank > ${after.rank} or (rank = ${after.rank} and key > ${after.key}))`;
  return after.ties ? sql`rank >= ${after.rank}` : sql`rank > ${after.rank}`;
}
