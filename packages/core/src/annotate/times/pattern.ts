import { ATOMS, type Atom, type AtomName } from './atoms.ts';
import { BIT, CATEGORIES, type Category, type Piece, senseOf } from './piece.ts';
import type { Reader } from './reader.ts';

/**
 * A pattern is words and names with blanks between: `the? MONTH DAY ,? YEAR`. Lower case is a literal, `(a|b)` alternatives,
 * CAPITALS a category of piece or an atom of atoms.ts (a trailing digit tells two of a kind apart), `?` optional, and a
 * leading `~` demands that no blank lies before.
 */
export interface Step {
  name: string;
  optional: boolean;
  glued: boolean;
  words: ReadonlySet<string> | null;
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
  return pattern.split(' ').map((source) => {
    const glued = source.startsWith('~');
    const optional = source.length > 1 && source.endsWith('?');
    const body = source.slice(glued ? 1 : 0, optional ? -1 : undefined);
    const name = body.replace(/\d$/, '');
    const isName = /^[A-Z]+$/.test(name);
    const atom = isName ? (ATOMS[name as AtomName] ?? null) : null;
    const bit = isName && BITS.has(name) ? BIT[name as Category] : 0;
    if (isName && !atom && bit === 0) throw new Error(`unknown name in time pattern: ${name}`);
    const words = isName
      ? null
      : new Set(body.startsWith('(') && body.length > 2 ? body.slice(1, -1).split('|') : [body]);
    return { name: isName ? body : '', optional, glued, words, bit, atom };
  });
}

/** Tries the steps at a piece; optional steps are taken when they fit. Null when they do not match. */
export function matchSteps(steps: readonly Step[], reader: Reader, at: number): Match | null {
  const captures: Capture[] = [];
  const to = walk(steps, 0, reader, at, captures);
  return to < 0 ? null : { to, captures };
}

function walk(steps: readonly Step[], s: number, reader: Reader, at: number, captures: Capture[]): number {
  if (s === steps.length) return at;
  const step = steps[s]!;
  const kept = captures.length;
  const next = take(step, reader, at, captures);
  if (next >= 0) {
    const to = walk(steps, s + 1, reader, next, captures);
    if (to >= 0) return to;
    captures.length = kept;
  }
  return step.optional ? walk(steps, s + 1, reader, at, captures) : -1;
}

function take(step: Step, reader: Reader, at: number, captures: Capture[]): number {
  const piece = reader.pieces[at];
  if (!piece || (step.glued && !piece.glued)) return -1;
  if (step.words) return step.words.has(piece.lower) ? at + 1 : -1;
  if (step.atom) {
    const read = step.atom.read(reader, at);
    if (!read) return -1;
    captures.push({ name: step.name, from: at, to: read.to, value: read.value });
    return read.to;
  }
  if ((piece.mask & step.bit) === 0) return -1;
  captures.push({ name: step.name, from: at, to: at + 1, value: senseOf(piece, step.bit) });
  return at + 1;
}

/** Can a match of these steps begin at this piece? Looks at the first steps only. */
export function startsOf(steps: readonly Step[]): { mask: number; words: string[] } {
  let mask = 0;
  const words: string[] = [];
  for (const step of steps) {
    mask |= step.atom ? step.atom.mask : step.bit;
    words.push(...(step.atom ? step.atom.words : (step.words ?? [])));
    if (!step.optional) break;
  }
  return { mask, words };
}

export type { Piece };
