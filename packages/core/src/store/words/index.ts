import type { Expression, SqlBool } from 'kysely';
import type { Term } from './terms.ts';

export type WordKind = 'article' | 'event' | 'quote';

/** One thing that a search found. Lower ranks come first; `key` breaks ties. */
export interface Found {
  kind: WordKind;
  rank: number;
  key: string;
  /** Article or canonical event. */
  owner: string;
  /** A quote's index in its article, else 0. */
  n: number;
  title: string;
  body: string;
}

/** The full-text index: each engine has its own, all take the same queries. No query text can make it fail. */
export interface WordIndex {
  /** A condition for a list: the thing named by `columns` (owner, and n for quotes) holds all terms of the query. */
  holds(kind: WordKind, columns: readonly string[], query: string): Expression<SqlBool>;
  /** The best of one kind that come after `after`, at most `limit`. */
  find(kind: WordKind, terms: readonly Term[], after: { rank: number; key: string } | null, limit: number): Found[];
  count(kind: WordKind, terms: readonly Term[]): number;
}
