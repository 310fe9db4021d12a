import type { Meaning } from './meaning.ts';
import type { Piece } from './piece.ts';
import type { Senses } from './senses.ts';

/** A date found at a piece, as the atom DATE gives it. */
export interface ReadDate {
  to: number;
  value: Meaning;
}

/** The pieces of one stretch of text, with what has been read at each. */
export interface Reader {
  text: string;
  offset: number;
  pieces: Piece[];
  senses: Senses;
  /** What the costly atoms have read, by piece and atom. */
  kept: Map<number, { to: number; value: unknown } | null>;
  /** Longest date at a piece, remembered so that larger patterns may contain it. */
  dateAt(at: number): ReadDate | null;
}

/** More than there are atoms that keep what they read. */
export const KEEPING = 8;

/** A piece of grammar larger than a word. `mask` and `words` are what it can begin with; `keeps`, a number of its own below `KEEPING`, when it is costly to read. */
export interface Atom {
  mask: number;
  words: ReadonlySet<string>;
  keeps?: number;
  read(reader: Reader, at: number): { to: number; value: unknown } | null;
}
