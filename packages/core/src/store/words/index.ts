import type { Expression, SqlBool } from 'kysely';
import type { Term } from './terms.ts';

export type WordKind = 'article' | 'event' | 'quote';

/** One thing that a search found. Lower ranks come first; `key` breaks ties, compared as text. */
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

/** Where a page begins: behind this rank and key, or, of a kind that has no such key, behind the rank or at its ties. */
export type Bound = { rank: number; key: string } | { rank: number; ties: boolean };

/** The full-text index: each engine has its own, all take the same queries. No query text can make it fail. */
export interface WordIndex {
  /** A condition for a list of canonical events or quotes: the thing holds all terms of the query. */
  holds(kind: 'event' | 'quote', query: string): Expression<SqlBool>;
  /** The best of one kind that come after `after`, at most `limit`. */
  find(kind: WordKind, terms: readonly Term[], after: Bound | null, limit: number): Promise<Found[]>;
  count(kind: WordKind, terms: readonly Term[]): Promise<number>;
}
