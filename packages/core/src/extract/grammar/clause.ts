import type { Noun, Verb } from './chunk.ts';

/**
 * How a clause hangs on the one before it.
 * `that`: content of speech or thought; `tail`: ", the ministry said" after what it said;
 * `complement`: "agreed to meet", "began shelling"; `purpose`: "met to discuss"; `noun`: "the decision to withdraw".
 */
export type Link =
  | 'main'
  | 'that'
  | 'relative'
  | 'participle'
  | 'complement'
  | 'purpose'
  | 'noun'
  | 'gerund'
  | 'sub'
  | 'and'
  | 'tail';

export interface Clause {
  verb: Verb;
  link: Link;
  /** The word that opens the clause: "that", "after", "of", "and", ""; for relatives the pronoun. */
  marker: string;
  parent: Clause | null;
  children: Clause[];
  /** Coordinated subjects; with a passive verb, whom it befell. */
  subject: Noun[];
  /** Who else may be meant when the subject is nobody: "staged a protest demanding …". */
  otherSubject: Noun[];
  passive: boolean;
  /** Chunks after the verb that may be its objects and places: `[from, to)`. */
  from: number;
  to: number;
  /** The noun that an infinitive explains, or that a relative clause describes. */
  noun: Noun | null;
  order: number;
}
