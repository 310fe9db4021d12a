/** What the files of the search index hold; written by index.ts, read by the script of the search page. */

export type EntryKind = 'story' | 'name' | 'event' | 'quote' | 'article';

/** Kind, address from the top of the site, title, words, date. */
export type Entry = [kind: EntryKind, href: string, title: string, words: string, date: string];

/** "_term" -> entries as steps from one to the next, each entry's number doubled, plus one when its title holds the term. */
export interface Shard {
  [term: string]: number[];
}

export interface Manifest {
  shards: number;
  entries: number;
  /** Entries in one chunk. */
  chunk: number;
}
