import { sql } from 'kysely';
import type { Found, WordIndex, WordKind } from '../words/index.ts';
import { parseTerms, type Term } from '../words/terms.ts';
import type { Statements } from './dialect.ts';

/** FTS5 behind the port of words/. */
export function createWordIndex(statements: Statements): WordIndex {
  return {
    holds(kind, columns, query) {
      const terms = parseTerms(query);
      if (terms.length === 0) return sql`1 = 0`;
      const table = sql.table(`${kind}_words`);
      const names = ['owner', 'n'].slice(0, columns.length).map((name) => sql.ref(name));
      const keys = sql`select rowid from ${table} where ${table} match ${matchOf(terms)}`;
      return sql`(${sql.join(columns.map((column) => sql.ref(column)))}) in
        (select ${sql.join(names)} from word_key where key in (${keys}))`;
    },

    find(kind, terms, after, limit) {
      if (terms.length === 0) return [];
      const table = `${kind}_words`;
      const rows = statements
        .prepare(
          `select f.rank as rank, k.key as key, k.owner as owner, k.n as n, f.title as title, f.body as body
           from (select rowid, rank, title, body from ${table} where ${table} match ?) f
           join word_key k on k.key = f.rowid
           where ? is null or (f.rank, f.rowid) > (?, ?)
           order by f.rank, f.rowid limit ?`,
        )
        .all(matchOf(terms), after?.rank ?? null, after?.rank ?? 0, Number(after?.key ?? 0), limit);
      return rows.map((row) => ({ ...(row as unknown as Found), kind, key: String(row.key) }));
    },

    count(kind: WordKind, terms) {
      if (terms.length === 0) return 0;
      const table = `${kind}_words`;
      const row = statements.prepare(`select count(*) as n from ${table} where ${table} match ?`).get(matchOf(terms));
      return row!.n as number;
    },
  };
}

/** Every term as an FTS5 string: inside quotation marks nothing is syntax, and folded words hold no quotation mark. */
function matchOf(terms: readonly Term[]): string {
  return terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND ');
}
