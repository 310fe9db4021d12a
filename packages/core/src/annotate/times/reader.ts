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
  /** What the costly atoms have read, by atom and piece. */
  kept: Map<Atom, ({ to: number; value: unknown } | null)[]>;
  /** Longest date at a piece, remembered so that larger patterns may contain it. */
  dateAt(at: number): ReadDate | null;
}

/** A piece of grammar larger than a word. `mask` and `words` are what it can begin with; `keeps` when it is costly to read. */
export interface Atom {
  mask: number;
  words: ReadonlySet<string>;
  keeps?: boolean;
  read(reader: Reader, at: number): { to: number; value: unknown } | null;
}
