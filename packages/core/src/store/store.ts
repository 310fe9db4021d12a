import type { Links } from '../link/index.ts';
import type { Article } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';
import type { Source } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { EventStatus, EventType } from '../model/event.ts';
import type { Quote } from '../model/quote.ts';
import type { Record } from '../model/record.ts';
import type { CanonicalEvent, Lineage, Story } from '../model/story.ts';
import type { StoreCare } from './care.ts';
import type { StoreWeb, WebChanges } from './web.ts';

/** One document on its way into the store: its raw bytes and all that the pipeline read from it. */
export interface Deposit {
  record: Record;
  /** The text that every offset points into. */
  text: string;
  raw: Uint8Array;
  mediaType: string;
  /** Version of the pipeline that made the record. */
  pipeline?: string | undefined;
  /** How the bytes were to be read, so that `reprocess` reads them just so. */
  source?: SourceNote | undefined;
}

/** Ids of what linking made of some articles, and of those articles. */
export interface LinkedIds {
  articles: readonly string[];
  stories: readonly string[];
  events: readonly string[];
}

/** What a caller said of a document's bytes, beside the bytes. */
export type SourceNote = Pick<Source, 'format' | 'date' | 'url' | 'title' | 'path'> & { contentType?: string };

/** `added`: new. `unchanged`: the same bytes were here already. `revised`: a newer text under the same id; the old is kept. */
export type DepositOutcome = 'added' | 'unchanged' | 'revised';

export interface OpenOptions {
  /** Milliseconds to wait for another process that is writing, before `store-busy`; 5000 if absent. */
  patience?: number | undefined;
  /** Refuse, with `store-unreadable`, to make a store where there is none. */
  mustExist?: boolean | undefined;
}

/** A page of a listing; `cursor` is opaque and null at the end. */
export interface Page<Item> {
  items: Item[];
  cursor: string | null;
  total: number;
}

export interface Paging {
  cursor?: string | undefined;
  /** 1 to 200; 50 if absent. */
  limit?: number | undefined;
}

export interface ArticleQuery extends Paging {
  /** Only these. */
  ids?: readonly string[] | undefined;
  story?: string | undefined;
  entity?: string | undefined;
  publisher?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * Days are YYYY-MM-DD, inclusive; an event matches when its EDTF bounds touch the range, one that is only known to be before
 * some day when that day is in it. Texts match ids, names or ISO codes.
 */
export interface EventQuery extends Paging {
  actor?: string | undefined;
  target?: string | undefined;
  type?: EventType | undefined;
  status?: EventStatus | undefined;
  place?: string | undefined;
  story?: string | undefined;
  article?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Full-text query over the event's words. */
  q?: string | undefined;
  /** `date` (undated last) or `weight` (most important first). */
  order?: 'date' | 'weight' | undefined;
}

export interface QuoteQuery extends Paging {
  speaker?: string | undefined;
  article?: string | undefined;
  q?: string | undefined;
}

export interface EntityQuery extends Paging {
  kind?: string | undefined;
  country?: string | undefined;
  q?: string | undefined;
}

export interface SearchQuery extends Paging {
  q: string;
}

export interface StoryQuery extends Paging {
  q?: string | undefined;
}

/** A line of a list of articles. */
export interface ArticleCard {
  id: string;
  headline: string | null;
  publisher: string | null;
  agency: string | null;
  published: string | null;
  language: string | null;
  storyId: string | null;
  copy: Lineage['copy'] | null;
  duplicateOf: string | null;
  events: number;
  quotes: number;
  path: string | null;
  url: string | null;
}

/** One article with everything that opens in it. */
export interface ArticleView extends ArticleCard {
  text: string;
  article: Article;
  record: Record;
  lineage: Lineage | null;
}

/** An earlier text of an article. `n` counts from 0, the oldest. */
export interface RevisionCard {
  articleId: string;
  n: number;
  headline: string | null;
  text: string;
}

/** A quote with where it stands. `n` is its index in the article. */
export interface QuoteCard extends Quote {
  id: string;
  articleId: string;
  n: number;
  headline: string | null;
  published: string | null;
}

/** An entity across all articles. */
export interface EntityCard extends Omit<Entity, 'mentions'> {
  articles: number;
  mentions: number;
}

export interface EntityView extends EntityCard {
  articleIds: string[];
  names: string[];
}

export interface Hit {
  kind: 'article' | 'event' | 'quote';
  id: string;
  articleId: string;
  title: string;
  /** The words around the match. `marks` are `[start, end)` pairs into `snippet`. */
  snippet: string;
  marks: [number, number][];
  date: string | null;
}

export interface Stats {
  articles: number;
  events: number;
  quotes: number;
  entities: number;
  stories: number;
  issues: number;
}

/** A feed that is followed. Times are ISO 8601 in UTC. */
export interface Feed {
  url: string;
  title: string | null;
  /** Whether the pages behind its entries are read, or the entries themselves. */
  pages: boolean;
  /** What its server gave to ask "anything new?" with. */
  etag: string | null;
  modified: string | null;
  nextAt: string;
  /** Failed looks in a row, and why the last one failed. */
  failures: number;
  problem: string | null;
}

/** The reading half of the port: what a screen, a page or a route needs. A file and a server (`openRemote`) both give it. */
export interface ReadStore {
  articles(query: ArticleQuery): Promise<Page<ArticleCard>>;
  article(id: string): Promise<ArticleView | null>;
  /** Earlier texts under the same id, newest first; empty when the page never changed. */
  revisions(id: string): Promise<RevisionCard[]>;
  /** The bytes as they came. */
  raw(id: string): Promise<{ bytes: Uint8Array; mediaType: string } | null>;
  events(query: EventQuery): Promise<Page<CanonicalEvent>>;
  event(id: string): Promise<CanonicalEvent | null>;
  quotes(query: QuoteQuery): Promise<Page<QuoteCard>>;
  quote(id: string): Promise<QuoteCard | null>;
  entities(query: EntityQuery): Promise<Page<EntityCard>>;
  entity(id: string): Promise<EntityView | null>;
  stories(query: StoryQuery): Promise<Page<Story>>;
  story(id: string): Promise<Story | null>;
  search(query: SearchQuery): Promise<Page<Hit>>;
  stats(): Promise<Stats>;
  /** A tag that changes whenever the content does; serves as the ETag. */
  version(): Promise<string>;
  close(): Promise<void>;
}

/**
 * The port of the store. One driver is one folder; every driver passes the same contract suite.
 * Methods reject with DatelineError (store-unwritable, store-unreadable, store-too-new, store-busy, invalid-cursor) only.
 * Single look-ups give null for what is not there.
 */
export interface Store extends ReadStore, StoreCare, StoreWeb {
  /** Resolves once all deposits are durable: all of them or none. */
  deposit(deposits: readonly Deposit[]): Promise<DepositOutcome[]>;
  /** All records, by id, or those of these ids that are here: what linking starts from. */
  records(ids?: readonly string[]): AsyncIterable<Record>;
  /** False while something was deposited that the links do not know yet. */
  linked(): Promise<boolean>;
  /**
   * Replaces lineage, stories and canonical events in one transaction: all of them, or those that `replaced` names. Without `web` the next
   * linking starts from nothing.
   */
  relink(links: Links, replaced?: LinkedIds, web?: WebChanges): Promise<void>;
  /** The log of what people said against the links, in the order they said it. */
  corrections(): Promise<Correction[]>;
  /** Adds a correction, or replaces the one of its number; from then on the store is not `linked`. */
  saveCorrection(correction: Correction): Promise<void>;
  /** All feeds, by address. */
  feeds(): Promise<Feed[]>;
  /** Adds a feed, or replaces what is known of it. */
  saveFeed(feed: Feed): Promise<void>;
  /** False when there was none. */
  removeFeed(url: string): Promise<boolean>;
}
