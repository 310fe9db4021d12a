import type { Token } from '../../model/annotated.ts';
import type { Chunk, Noun, Verb } from './chunk.ts';
import type { Clause, Link } from './clause.ts';
import { lastMark, readGroup } from './groups.ts';
import { findNonfinite } from './nonfinite.ts';
import { findSubject } from './subjects.ts';

export interface LinkWords {
  /** Verbs whose content is a clause: "said (that) Iran attacked". */
  saying: ReadonlySet<string>;
  /** Verbs whose object does what the infinitive says: "urged Iran to return". */
  objectControl: ReadonlySet<string>;
  /** Verbs that an infinitive completes: "agreed with Minsk, on Monday, to exchange". */
  control: ReadonlySet<string>;
}

/** What the linker knows while it walks from verb to verb. */
export interface Walk {
  chunks: readonly Chunk[];
  clauses: Clause[];
  words: LinkWords;
  /** A subject that still waits for its verb while a relative clause or a participle stands between. */
  pending: Noun[];
  headline: boolean;
  /** Lemma of the head of a phrase. */
  headOf(noun: Noun): string;
}

const BOUNDARY: ReadonlySet<Chunk['kind']> = new Set(['that', 'who', 'sub', 'break']);
/** A sentence with more verbs than this is a list or garbage: the rest is not read. */
const VERB_CAP = 60;

/** Finds the clauses of a sentence: each verb group with its subject, its zone of objects and what it hangs on. */
export function linkClauses(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  words: LinkWords,
  headline: boolean,
): Clause[] {
  const walk: Walk = { chunks, clauses: [], words, pending: [], headline, headOf: (noun) => tokens[noun.head]!.lemma };
  let previous = -1;
  for (let at = 0; at < chunks.length && walk.clauses.length < VERB_CAP; at++) {
    const chunk = chunks[at]!;
    if (chunk.kind !== 'verb') continue;
    linkVerb(walk, chunk, previous + 1, at);
    previous = at;
  }
  return walk.clauses;
}

function linkVerb(walk: Walk, verb: Verb, from: number, at: number) {
  const { chunks, clauses } = walk;
  const last = clauses.at(-1) ?? null;
  const boundary = lastMark(chunks, from, at, BOUNDARY);
  const before = chunks[at - 1];
  const clause: Clause = {
    verb,
    link: 'main',
    marker: '',
    parent: null,
    children: [],
    subject: [],
    otherSubject: [],
    passive: verb.passive,
    from: at + 1,
    to: chunks.length,
    noun: null,
    order: clauses.length,
  };
  const region = { from, at, boundary, before: at > from ? before : undefined, last };
  const start = findNonfinite(walk, clause, region) ?? findSubject(walk, clause, region);
  if (last) {
    last.to = Math.min(last.to, start, at);
    for (let i = from; i < last.to; i++) if (BOUNDARY.has(chunks[i]!.kind)) last.to = i;
  }
  clause.parent?.children.push(clause);
  clauses.push(clause);
}

export interface Region {
  /** Chunks between the verb before and this one: `[from, at)`. */
  from: number;
  at: number;
  boundary: number;
  before: Chunk | undefined;
  last: Clause | null;
}

/** Hangs `clause` on `parent`. Returns `start`, where the clause's own words begin. */
export function hang(
  clause: Clause,
  link: Link,
  marker: string,
  parent: Clause | null,
  subject: Noun[],
  start: number,
): number {
  clause.link = link;
  clause.marker = marker;
  clause.parent = parent;
  clause.subject = subject;
  return start;
}

/** The nearest clause, going back from the end, that `test` accepts. */
export function nearest(clauses: readonly Clause[], test: (clause: Clause) => boolean): Clause | null {
  for (let i = clauses.length - 1; i >= 0; i--) if (test(clauses[i]!)) return clauses[i]!;
  return null;
}

export const isTensed = (clause: Clause) =>
  clause.verb.form === 'finite' ||
  (clause.verb.form === 'past' && clause.link !== 'participle') ||
  (clause.verb.form === 'base' && clause.link !== 'complement');

/** The first object of a clause with what is coordinated with it; empty when a preposition or nothing follows. */
export function objectsOf(chunks: readonly Chunk[], clause: Clause): Noun[] {
  for (let i = clause.from; i < clause.to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'noun') {
      if (chunk.prep === null && !chunk.time) return readGroup(chunks, i, clause.to);
      if (chunk.prep === 'of') break;
    } else if (chunk.kind !== 'prep') break;
  }
  return [];
}
