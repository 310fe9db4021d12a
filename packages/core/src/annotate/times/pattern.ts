import { ATOMS, type AtomName } from './atoms.ts';
import { BIT, CATEGORIES, type Category } from './piece.ts';
import type { Atom } from './reader.ts';

/**
 * A pattern is words and names with blanks between: `the? MONTH DAY ,? YEAR`. Lower case is a literal, `(a|b)` alternatives,
 * CAPITALS a category of piece or an atom of atoms.ts (a trailing digit tells two of a kind apart), `?` optional, and a
 * leading `~` demands that no blank lies before.
 */
export interface Step {
  /** The step as written, without its question mark: steps of one source are one. */
  source: string;
  name: string;
  optional: boolean;
  glued: boolean;
  words: readonly string[] | null;
  bit: number;
  atom: Atom | null;
}

export interface Capture {
  name: string;
  from: number;
  to: number;
  value: unknown;
}

/** A pattern that matched at a piece: `to` is exclusive. */
export interface Match {
  to: number;
  captures: Capture[];
}

const BITS = new Set<string>(CATEGORIES);

export function compilePattern(pattern: string): Step[] {
  return pattern.split(' ').map((written) => {
    const glued = written.startsWith('~');
    const optional = written.length > 1 && written.endsWith('?');
    const source = optional ? written.slice(0, -1) : written;
    const body = glued ? source.slice(1) : source;
    const name = body.replace(/\d$/, '');
    const isName = /^[A-Z]+$/.test(name);
    const atom = isName ? (ATOMS[name as AtomName] ?? null) : null;
    const bit = isName && !atom && BITS.has(name) ? BIT[name as Category] : 0;
    if (isName && !atom && bit === 0) throw new Error(`unknown name in time pattern: ${name}`);
    const words = isName ? null : body.startsWith('(') && body.length > 2 ? body.slice(1, -1).split('|') : [body];
    return { source, name: isName ? body : '', optional, glued, words, bit, atom };
  });
}
