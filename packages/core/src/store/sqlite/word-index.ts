import { sql } from 'kysely';
import { type Bound, type Found, RANKED, type WordIndex, type WordKind, type Words } from '../words/index.ts';
import { parseTerms, type Term } from '../words/terms.ts';
import type { Statements } from './dialect.ts';

const KEYS = {
  event: [['listed.event_id'], ['owner']],
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
      const owner = statements.prepare('select owner, n from word_key where key = ?');
      return findKeys(statements, `${kind}_words`, matchOf(terms), placeOf(after), limit).map(({ rank, key }) => ({
        ...(owner.get(key) as unknown as Pick<Found, 'owner' | 'n'>),
        ...{ kind, rank, key: String(key).padStart(16, '0') },
      }));
    },

    async read(kind, found) {
      const words = statements.prepare(`select title, body from ${kind}_words where rowid = ?`);
      return found.map(({ key }) => words.get(Number(key)) as unknown as Words);
    },

    async count(kind: WordKind, terms) {
      if (terms.length === 0) return 0;
      const table = `${kind}_words`;
      const row = statements.prepare(`select count(*) as n from ${table} where ${table} match ?`).get(matchOf(terms));
      return row!.n as number;
    },
  };
}

interface Key {
  key: number;
  rank: number;
}

/** Those stored last are ranked, and of the earlier ones those with all in the title; the others follow as they were stored. */
function findKeys(statements: Statements, table: string, match: string, after: Place, limit: number): Key[] {
  const { rank, key } = after;
  const best = (which: '>=' | '<', first: number, words: string) =>
    statements
      .prepare(
        `select rowid as key, rank from ${table}
         where ${table} match ? and rowid ${which} ? and (? is null or (rank, rowid) > (?, ?)) order by rank, rowid limit ?`,
      )
      .all(words, first, rank, rank, key, limit) as unknown as Key[];
  const row = statements
    .prepare(`select rowid as key from ${table} where ${table} match ? order by rowid desc limit 1 offset ?`)
    .get(match, RANKED - 1);
  if (!row) return best('>=', 0, match);
  const first = row.key as number;
  const ranked = [...best('>=', first, match), ...best('<', first, `title : (${match})`)]
    .sort((a, b) => a.rank - b.rank || a.key - b.key)
    .slice(0, limit);
  if (ranked.length === limit) return ranked;
  const others = statements.prepare(
    `select rowid as key, 0 as rank from ${table} where ${table} match ? and rowid < ? and rowid > ? order by rowid limit ?`,
  );
  const from = rank !== null && rank >= 0 ? key : -1;
  const rest = others.all(`(${match}) NOT (title : (${match}))`, first, from, limit - ranked.length);
  return [...ranked, ...(rest as unknown as Key[])];
}

interface Place {
  rank: number | null;
  key: number;
}

function placeOf(after: Bound | null): Place {
  if (!after) return { rank: null, key: 0 };
  if ('key' in after) return { rank: after.rank, key: Number(after.key) };
  return { rank: after.rank, key: after.ties ? -1 : Number.MAX_SAFE_INTEGER };
}

/** Every term as an FTS5 string: inside quotation marks nothing is syntax, and folded words hold no quotation mark. */
function matchOf(terms: readonly Term[]): string {
  return terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND ');
}
