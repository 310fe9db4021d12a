import type { Links } from '../link/index.ts';
import type { Deposit } from './store.ts';

/** Something that a check of the store found wrong. */
export interface Finding {
  /** Name of the check: `integrity`, `rows`, `words`, `entities`, `spans`, `bytes`, `links`. */
  check: string;
  /** What is wrong, as a sentence. */
  problem: string;
  /** What it is wrong with, when that is one thing. */
  id: string | null;
  /** Whether `repair` mends it: what can be derived from the revisions is written anew. */
  repairable: boolean;
}

/** What lies in a store, for whoever looks after it. */
export interface Inventory {
  engine: 'sqlite' | 'postgres' | 'citus';
  /** Path or address, without a password. */
  place: string;
  /** Size of the file or of the schema's tables and indexes; null for a store in memory. */
  bytes: number | null;
  /** Steps of the schema that it has taken. */
  schema: number;
  /** All texts, the ones shown and the earlier ones. */
  revisions: number;
  /** Versions of the pipeline, and how many revisions each has read; null for revisions older than the note of it. */
  pipelines: { version: string | null; revisions: number }[];
  /** First and last day of publication. */
  from: string | null;
  to: string | null;
  /** Whether stories and canonical events are in step with the articles. */
  linked: boolean;
}

/** What `prune` takes away. */
export interface PruneRequest {
  /** Articles published before this day, YYYY-MM-DD, by the last day that their date allows; undated ones stay. */
  before?: string | undefined;
  /** Earlier texts of articles that stay. */
  revisions?: boolean | undefined;
}

/** How many would go, or went. */
export interface Pruned {
  articles: number;
  revisions: number;
}

/** The part of the port for looking after a store. */
export interface StoreCare {
  /** Every revision as it was deposited, by article and number; with `notBy` only those not read by that version of the pipeline. */
  deposits(options?: { notBy?: string | undefined }): AsyncIterable<Deposit>;
  /** All lineage, stories and canonical events, as they were given to `relink`. */
  links(): Promise<Links>;
  /** Looks for damage; says nothing when all is well. Reads everything once. */
  checkup(): AsyncIterable<Finding>;
  /** Writes anew what is derived from the revisions: cards, words, entities. Says for how many articles. */
  repair(): Promise<number>;
  inventory(): Promise<Inventory>;
  /** Paths of the files that are shown articles, each a single page. */
  paths(): Promise<Set<string>>;
  /** Takes away in one transaction; with `dryRun` it only counts. */
  prune(request: PruneRequest, options?: { dryRun?: boolean | undefined }): Promise<Pruned>;
  /** Writes a whole copy to a new SQLite file while others read and write. Rejects with `store-unwritable` when the file exists. */
  backup(path: string): Promise<void>;
}
