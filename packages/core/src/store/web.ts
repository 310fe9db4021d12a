import type { Placed } from '../link/index.ts';
import type { LinkedIds } from './store.ts';

/** Where linking put an article, and which face of it that was. */
export interface KeptTie extends Placed {
  mark: string | null;
}

/** An article as linking finds it: `tie` is null for one that it does not know, `mark` for one that is there no more. */
export interface TieState {
  id: string;
  mark: string | null;
  tie: KeptTie | null;
}

/** What is to be kept of a linking beside the links. */
export interface WebChanges {
  /** Says what linked, and with what corrections. */
  tag: string;
  /** All articles, or those whose place changed. */
  ties: readonly KeptTie[];
}

/** What one linking leaves to the next, so that it needs to read only what came since. */
export interface StoreWeb {
  /** The tag of the last linking; empty when it left nothing. */
  linkTag(): Promise<string>;
  /** Every article that is here or was when links were last made, a few at a time. */
  ties(): AsyncIterable<TieState>;
  /** What tells the faces of these articles, or of all, from their earlier ones. */
  marks(ids?: readonly string[]): Promise<Map<string, string | null>>;
  /** These articles, with the stories and events that their batches made. */
  linkedIds(ids: readonly string[]): Promise<LinkedIds>;
}
