import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Bound, type Found, RANKED, type WordIndex, type WordKind, type Words } from '../words/index.ts';
import { parseTerms, type Term } from '../words/terms.ts';
import { vectorQueryOf } from '../words/vector.ts';

/** The key of each kind, distribution key first, as its table of words and its list name it. */
const KEYS = {
  article: { table: 'article_words', list: 'article', columns: ['article_id'] },
  event: { table: 'event_words', list: 'listed', columns: ['story_id', 'event_id'] },
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
      const named = ({ rank, key, home, owner, n }: Omit<Row, 'kind'>): Row => ({ kind, rank, key, home, owner, n });
      const { rows } = await sql<Omit<Row, 'kind'> & { held: string }>`
        with held as materialized (${hitsOf(kind, rankOf(terms), terms)}),
          titled as materialized (${hitsOf(kind, rankOf(terms), terms, TITLE)})
        select found.*, size.held from (${candidates}) found,
          (select count(*) as held from (select 1 as one from held limit ${sql.lit(RANKED)}) part) size
        where ${boundOf(after)} order by rank, key limit ${limit}`.execute(db);
      const hasMore = rows[0] ? Number(rows[0].held) === RANKED : after !== null;
      if (rows.length < limit && hasMore)
        return [...rows, ...(await findUnranked(db, kind, terms, after, limit - rows.length))].map(named);
      return rows.map(named);
    },

    async read(kind, found) {
      const { table, columns } = KEYS[kind];
      const wanted = found.map((one) => sql`(${sql.join(keyValuesOf(one as Row))})`);
      const { rows } = await sql<Words & { owner: string; n: number }>`
        select ${OWNER[kind]} as owner, ${N[kind]} as n, title, body from ${sql.table(table)}
        where (${sql.join(columns.map((column) => sql.ref(column)))}) in (${sql.join(wanted)})`.execute(db);
      const words = new Map(rows.map(({ owner, n, title, body }) => [`${owner} ${n}`, { title, body }]));
      return found.map(({ owner, n }) => words.get(`${owner} ${n}`) ?? { title: '', body: '' });
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

/** A hit with the first column of its key, by which a distributed server knows where it lies. */
interface Row extends Found {
  home: string;
}

function keyValuesOf({ kind, home, owner, n }: Row): (string | number)[] {
  return kind === 'article' ? [owner] : kind === 'event' ? [home, owner] : [owner, n];
}

/** The words of the title alone: they are marked A. An index is made of the very same expression. */
const TITLE = sql`ts_filter(words, '{a}')`;
const WORDS = sql`words`;

/** Rows as they come out of the index: read only as far as they are asked for, so that only those are ranked. */
function hitsOf(kind: WordKind, rank: RawBuilder<number>, terms: readonly Term[], words = WORDS): RawBuilder<unknown> {
  const { table, columns } = KEYS[kind];
  return sql`select ${rank} as rank, ${keyOf(kind)} as key, ${sql.ref(columns[0])} as home, ${OWNER[kind]} as owner, ${N[kind]} as n
    from ${sql.table(table)} where ${words} @@ ${queryOf(terms)}`;
}

const candidates = sql`(select * from held limit ${sql.lit(RANKED)}) union (select * from titled limit ${sql.lit(RANKED)})`;

/** What follows behind all that is ranked. */
async function findUnranked(
  db: Kysely<Tables>,
  kind: WordKind,
  terms: readonly Term[],
  after: Bound | null,
  limit: number,
): Promise<Omit<Row, 'kind'>[]> {
  const none = sql<number>`0::double precision`;
  const { rows } = await sql<Omit<Row, 'kind'>>`
    with held as materialized (${hitsOf(kind, none, terms)}), titled as materialized (${hitsOf(kind, none, terms, TITLE)})
    select * from held found where key not in (select key from (${candidates}) ranked)
    and ${boundOf(after)} order by key limit ${limit}`.execute(db);
  return rows;
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
