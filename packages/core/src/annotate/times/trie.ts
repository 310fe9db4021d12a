import { type Capture, compilePattern, type Match, type Step } from './pattern.ts';
import { type Piece, senseOf } from './piece.ts';
import { type Atom, KEEPING, type Reader } from './reader.ts';

/** One place in the tree of all patterns; patterns that begin alike share their beginning. */
interface Node {
  byStep: Map<string, Node>;
  /** Literal steps by word; the second map holds those that must touch the piece before. */
  words: Map<string, Node[]>;
  gluedWords: Map<string, Node[]>;
  others: { step: Step; node: Node }[];
  /** What the other steps can begin with: for most pieces none is worth a try. */
  mask: number;
  starts: Set<string>;
  /** Those of the other steps that a piece can begin: by its word where that tells, else by its mask. */
  beginning: Map<string | number, Node['others']>;
  /** Numbers of the rules that end here. */
  ends: number[];
}

const newNode = (): Node => ({
  byStep: new Map(),
  words: new Map(),
  gluedWords: new Map(),
  others: [],
  mask: 0,
  starts: new Set(),
  beginning: new Map(),
  ends: [],
});

/** What was captured on the way, last first. */
interface Trail {
  capture: Capture;
  before: Trail | null;
}

export interface Candidate {
  /** Number of the rule, as given to the constructor. */
  rule: number;
  to: number;
  trail: Trail | null;
}

/** All patterns of a list of rules as one tree, walked once at each piece. */
export class PatternTree {
  readonly #root = newNode();
  readonly #words = new Set<string>();
  constructor(patterns: readonly (readonly string[])[]) {
    for (const [rule, some] of patterns.entries())
      for (const pattern of some) insert(this.#root, compilePattern(pattern), 0, rule);
    gatherWords(this.#root, this.#words);
  }

  /** The words that a reading can hold, beside pieces that have a sense. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** Can a reading begin with a piece of that mask and word? */
  opens(mask: number, word: string): boolean {
    const { words, gluedWords, starts, mask: own } = this.#root;
    return (mask & own) !== 0 || words.has(word) || gluedWords.has(word) || starts.has(word);
  }

  /** Every reading that begins at a piece, the longest first; of equals the earlier rule first. */
  candidatesAt(reader: Reader, at: number): Candidate[] {
    const found: Candidate[] = [];
    walk(this.#root, reader, at, null, found);
    return found.length > 1 ? found.sort((a, b) => b.to - a.to || a.rule - b.rule) : found;
  }
}

/** The captures of a reading, in text order. */
export function matchOf({ to, trail }: Candidate): Match {
  const captures: Capture[] = [];
  for (let one = trail; one; one = one.before) captures.push(one.capture);
  return { to, captures: captures.reverse() };
}

function insert(node: Node, steps: readonly Step[], s: number, rule: number): void {
  const step = steps[s];
  if (!step) {
    if (!node.ends.includes(rule)) node.ends.push(rule);
    return;
  }
  if (step.optional) insert(node, steps, s + 1, rule);
  let child = node.byStep.get(step.source);
  if (!child) {
    child = newNode();
    node.byStep.set(step.source, child);
    if (!step.words) {
      node.others.push({ step, node: child });
      node.mask |= step.atom ? step.atom.mask : step.bit;
      for (const word of step.atom?.words ?? []) node.starts.add(word);
    }
    const map = step.glued ? node.gluedWords : node.words;
    for (const word of step.words ?? []) map.set(word, [...(map.get(word) ?? []), child]);
  }
  insert(child, steps, s + 1, rule);
}

function gatherWords({ words, gluedWords, starts, byStep }: Node, into: Set<string>): void {
  for (const some of [words.keys(), gluedWords.keys(), starts]) for (const word of some) into.add(word);
  for (const next of byStep.values()) gatherWords(next, into);
}

function walk(node: Node, reader: Reader, at: number, trail: Trail | null, found: Candidate[]): void {
  for (const rule of node.ends) found.push({ rule, to: at, trail });
  const piece = reader.pieces[at];
  if (!piece?.known) return;
  if (node.words.size > 0)
    for (const next of node.words.get(piece.lower) ?? NONE) walk(next, reader, at + 1, trail, found);
  if (piece.glued && node.gluedWords.size > 0)
    for (const next of node.gluedWords.get(piece.lower) ?? NONE) walk(next, reader, at + 1, trail, found);
  for (const { step, node: next } of othersFor(node, piece)) {
    if (step.glued && !piece.glued) continue;
    if (step.atom) {
      const read = readAtom(step.atom, reader, at);
      if (read)
        walk(
          next,
          reader,
          read.to,
          { capture: { name: step.name, from: at, to: read.to, value: read.value }, before: trail },
          found,
        );
    } else
      walk(
        next,
        reader,
        at + 1,
        { capture: { name: step.name, from: at, to: at + 1, value: senseOf(piece, step.bit) }, before: trail },
        found,
      );
  }
}

const NONE: readonly Node[] = [];
const NO_OTHERS: Node['others'] = [];

/** The steps of a node, save literal words, that the piece can begin. */
function othersFor(node: Node, { mask, lower }: Piece): Node['others'] {
  const starts = node.starts.size > 0 && node.starts.has(lower);
  if ((mask & node.mask) === 0 && !starts) return NO_OTHERS;
  const key = starts ? lower : mask;
  let others = node.beginning.get(key);
  if (!others) {
    others = node.others.filter(({ step: { atom, bit } }) =>
      atom ? (mask & atom.mask) !== 0 || atom.words.has(lower) : (mask & bit) !== 0,
    );
    node.beginning.set(key, others);
  }
  return others;
}

/** Reads an atom at a piece, once for all patterns that want it there. */
function readAtom(atom: Atom, reader: Reader, at: number): { to: number; value: unknown } | null {
  if (atom.keeps === undefined) return atom.read(reader, at);
  const place = at * KEEPING + atom.keeps;
  let read = reader.kept.get(place);
  if (read === undefined) reader.kept.set(place, (read = atom.read(reader, at)));
  return read;
}
