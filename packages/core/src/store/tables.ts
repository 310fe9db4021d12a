/**
 * The rows as both engines keep them. Column types are the ones every engine has: text, integer, real, bytes.
 * Everything read from one document is keyed by its article's id, so that a distributed database keeps it on one node.
 */
export interface Tables {
  setting: { name: string; value: string };
  article: ArticleRow;
  revision: RevisionRow;
  event: EventRow;
  quote: QuoteRow;
  mention: MentionRow;
  issue: { article_id: string; n: number; name: string; stage: string | null; message: string; hint: string | null };
  lineage: LineageRow;
  tie: TieRow;
  entity: EntityRow;
  feed: FeedRow;
  /** `card` is a Correction as JSON. */
  correction: { n: number; card: string };
  story: StoryRow;
  canonical: CanonicalRow;
  party: PartyRow;
  /** Names that parties have or had, each once. */
  party_name: { name_key: string };
  statement: { story_id: string; event_id: string; n: number; article_id: string; article_event: number };
}

/** The face of an article: its newest revision, without the weight of its text. */
export interface ArticleRow {
  article_id: string;
  /** Which revision is shown. */
  revision: number;
  headline: string | null;
  publisher: string | null;
  /** Folded as names.ts folds. */
  publisher_key: string;
  agency: string | null;
  published: string | null;
  /** First day that `published` allows, YYYY-MM-DD; empty when unknown, so that it sorts. */
  day: string;
  earliest: string | null;
  latest: string | null;
  language: string | null;
  events: number;
  quotes: number;
  path: string | null;
  url: string | null;
  /** Changes whenever what is shown does; null where an older Dateline wrote it. */
  mark: string | null;
}

export interface RevisionRow {
  article_id: string;
  /** In order of arrival, from 0. */
  n: number;
  /** SHA-256 of the bytes as they came, hex. */
  hash: string;
  media_type: string;
  /** How `raw` is packed. `text`: the bytes are the UTF-8 of `text` and are not kept twice. */
  packing: 'gzip' | 'text';
  raw: Uint8Array | null;
  text: string;
  /** `json`: a JSON string, since the text is not well-formed Unicode or holds NUL. */
  text_coding: 'plain' | 'json';
  /** 1 when the record itself gives its text. */
  text_given: number;
  /** Record as JSON, without its text. */
  record: string;
  /** Last day of `modified` or `published`, YYYY-MM-DD, or empty: the later revision is shown. */
  as_of: string;
  headline: string | null;
  schema_version: number;
  /** Version of the pipeline that made the record; null when it was not noted. */
  pipeline: string | null;
  /** What the caller said of the bytes (SourceNote as JSON), so that they can be read again just so. */
  source: string | null;
}

export interface EventRow {
  article_id: string;
  n: number;
  type: string;
  mode: string | null;
  status: string;
  date: string | null;
  earliest: string | null;
  latest: string | null;
  place: string | null;
}

export interface QuoteRow {
  article_id: string;
  n: number;
  /** Day of the article, as in ArticleRow. */
  day: string;
  speaker_id: string | null;
  /** Folded names of the speaker, as written and as resolved, each between spaces. */
  speaker_key: string;
  /** Quote as JSON. */
  card: string;
}

/** One entity in one article. */
export interface MentionRow {
  article_id: string;
  n: number;
  entity_id: string;
  count: number;
  /** Distinct surface forms, a JSON array. */
  names: string;
  /** Entity without mentions, as JSON. */
  card: string;
  /** Day and id of the article: the card of the greatest is the entity's. */
  as_of: string;
}

/** An entity over all articles, kept in step by every deposit. */
export interface EntityRow {
  entity_id: string;
  kind: string;
  country: string | null;
  name_key: string;
  articles: number;
  mentions: number;
  as_of: string;
  card: string;
}

/** A feed that is followed. */
export interface FeedRow {
  url: string;
  title: string | null;
  /** 1 when the pages behind its entries are read, 0 for the entries themselves. */
  pages: number;
  /** What its server gave to ask "anything new?" with. */
  etag: string | null;
  modified: string | null;
  /** When to look again, ISO 8601 in UTC. */
  next_at: string;
  /** Failed looks in a row. */
  failures: number;
  /** Why the last look failed, or null. */
  problem: string | null;
}

export interface LineageRow {
  article_id: string;
  story_id: string;
  duplicate_of: string | null;
  copy: string;
  card: string;
}

/** What linking last knew of an article. */
export interface TieRow {
  article_id: string;
  /** The article's mark at that time. */
  mark: string | null;
  /** The first id of the batch that it was linked in. */
  batch: string;
  level: number;
  content: string;
  day: number | null;
  /** Numbers of 32 bits in base64. */
  weak: string;
  strong: string;
}

export interface StoryRow {
  story_id: string;
  /** Last day told, or empty. */
  day: string;
  title_key: string;
  hash: string;
  card: string;
}

/** A canonical event under its story, with the card that a reader is shown: no other table is needed to serve it. */
export interface CanonicalRow {
  story_id: string;
  event_id: string;
  type: string;
  status: string;
  place_key: string;
  earliest: string | null;
  latest: string | null;
  /** Sorts by first day, last day, then the EDTF itself; "~" when undated, after all years. */
  date_order: string;
  /** Days that it lasts at most: 1, 31, 366, or 0 for more; -1 without a first day, -2 without a last one. */
  reach: number | null;
  weight: number;
  hash: string;
  card: string;
}

export interface PartyRow {
  story_id: string;
  event_id: string;
  n: number;
  side: 'actor' | 'target';
  entity_id: string | null;
  name_key: string;
  country: string | null;
  /** This and what follows as in the event's own row: the party's timeline is read from its index alone. */
  date_order: string;
  weight: number;
  earliest: string | null;
  latest: string | null;
  type: string;
  status: string;
}
