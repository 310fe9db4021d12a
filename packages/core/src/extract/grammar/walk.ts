import type { Chunk, Noun } from './chunk.ts';
import type { Clause, Link } from './clause.ts';
import { readGroup } from './groups.ts';

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
  /** What opened the clause that the waiting subject belongs to: "warned that the ships which … will be". */
  pendingOpener: { link: Link; marker: string; parent: Clause | null } | null;
  headline: boolean;
  /** Lemma of the head of a phrase. */
  headOf(noun: Noun): string;
  /** "no" of "no evidence": the first word of a phrase, in lower case. */
  openingOf(noun: Noun): string;
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

/**
 * The verb of saying that a further one joins: "said Washington threw it away and |warned|". Null when a clause opened by another
 * word stands in between: ", the ministry said, a day after the North criticized it and |threatened|".
 */
export function lastToldOf({ clauses, words }: Walk): Clause | null {
  const last = nearest(clauses, isTensed);
  for (let up = last; up?.parent; up = up.parent)
    if (up.link === 'that' && words.saying.has(up.parent.verb.lemma)) return up.parent; // "said X should stay until Y acts but |added|"
  if (last?.link === 'sub') return null;
  return nearest(clauses, (clause) => isTensed(clause) && words.saying.has(clause.verb.lemma));
}

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
