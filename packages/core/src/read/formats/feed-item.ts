/** One entry of a feed, before its content is read. */
export interface FeedItem {
  guid: string;
  link: string;
  title: string;
  date: string;
  updated: string;
  author: string[];
  /** Whom the entry itself names as its source: feeds that gather from others. */
  source: string;
  /** HTML or plain text; the longest of what the entry offers. */
  content: string;
  /** The entry as it stands in the feed. */
  raw: string;
}

export interface Feed {
  title: string;
  language: string;
  items: FeedItem[];
  /** What stands before the first and behind the last entry: around any entry alone, it makes a feed of one. */
  around: readonly [string, string];
  mediaType: string;
  /** It has a document type that declares entities; they are not expanded. */
  declares: boolean;
}

/** Around every entry the head of its feed is kept as well; one longer than this, in characters, is left out. */
export const MAX_AROUND = 16_384;
