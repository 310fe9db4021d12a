import { sql } from 'kysely';
import type { Bound, Found, WordIndex, WordKind } from '../words/index.ts';
import { parseTerms, type Term } from '../words/terms.ts';
import type { Statements } from './dialect.ts';

const KEYS = {
  event: [['canonical.event_id'], ['owner']],
  quote: [
    ['quote.article_id', 'quote.n'],
    ['owner', 'n'],
  ],
} as const;

/** FTS5 behind the port of words/. */
export function createWordIndex(statements: Statements): WordIndex {
  return {
    holds(kind, query) {
      const terms = parseTerms(query);
      if (terms.length === 0) return sql`1 = 0`;
      const table = sql.table(`${kind}_words`);
      const [columns, names] = KEYS[kind].map((refs) => sql.join(refs.map((ref) => sql.ref(ref))));
      const keys = sql`select rowid from ${table} where ${table} match ${matchOf(terms)}`;
      return sql`(${columns}) in (select ${names} from word_key where key in (${keys}))`;
    },

    async find(kind, terms, after, limit) {
      if (terms.length === 0) return [];
      const table = `${kind}_words`;
      // The index is ranked by itself; words are fetched only for what is shown.
      const ranked = `select rowid as key, rank from ${table} where ${table} match ? and (? is null or (rank, rowid) > (?, ?))
        order by rank, rowid limit ?`;
      const { rank, key } = placeOf(after);
      const rows = statements
        .prepare(
          `select f.rank, f.key, k.owner, k.n, w.title, w.body from (${ranked}) f
           join word_key k on k.key = f.key join ${table} w on w.rowid = f.key order by f.rank, f.key`,
        )
        .all(matchOf(terms), rank, rank, key, limit);
      return rows.map((row) => ({ ...(row as unknown as Found), kind, key: String(row.key).padStart(16, '0') }));
    },

    async count(kind: WordKind, terms) {
      if (terms.length === 0) return 0;
      const table = `${kind}_words`;
      const row = statements.prepare(`select count(*) as n from ${table} where ${table} match ?`).get(matchOf(terms));
      return row!.n as number;
    },
  };
}

function placeOf(after: Bound | null): { rank: number | null; key: number } {
  if (!after) return { rank: null, key: 0 };
  if ('key' in after) return { rank: after.rank, key: Number(after.key) };
  return { rank: after.rank, key: after.ties ? -1 : Number.MAX_SAFE_INTEGER };
}

/** Every term as an FTS5 string: inside quotation marks nothing is syntax, and folded words hold no quotation mark. */
function matchOf(terms: readonly Term[]): string {
  return terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND ');
}
