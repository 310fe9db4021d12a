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
  /** Longest date at a piece, remembered so that larger patterns may contain it. */
  dateAt(at: number): ReadDate | null;
}
