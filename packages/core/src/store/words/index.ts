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
}

/** What the index holds of a thing: its headline, speaker or class, and what it says. */
export interface Words {
  title: string;
  body: string;
}

/**
 * So many hits of a kind are ranked, and beside them as many as have all terms in the title: to rank what tens of thousands of pages say
 * of a common word would cost more than anybody gains by it. The others follow with rank 0.
 */
export const RANKED = 400;

/** Where a page begins: behind this rank and key, or, of a kind that has no such key, behind the rank or at its ties. */
export type Bound = { rank: number; key: string } | { rank: number; ties: boolean };

/** The full-text index: each engine has its own, all take the same queries. No query text can make it fail. */
export interface WordIndex {
  /** A condition for a list of canonical events or quotes: the thing holds all terms of the query. */
  holds(kind: 'event' | 'quote', query: string): Expression<SqlBool>;
  /** The best of one kind that come after `after`, at most `limit`. */
  find(kind: WordKind, terms: readonly Term[], after: Bound | null, limit: number): Promise<Found[]>;
  /** The words of what was found of one kind, in its order. */
  read(kind: WordKind, found: readonly Found[]): Promise<Words[]>;
  count(kind: WordKind, terms: readonly Term[]): Promise<number>;
}
