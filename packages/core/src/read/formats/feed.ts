import type { Document } from '../../model/document.ts';
import { issueOf } from '../../model/errors.ts';
import { canonicalUrl, hash } from '../identity.ts';
import { parseJsonFeed } from './feed-json.ts';
import { parseXmlFeed } from './feed-xml.ts';
import { type Origin, readPage, readText } from './page.ts';

/** One entry of a feed, before its content is read. */
export interface FeedItem {
  guid: string;
  link: string;
  title: string;
  date: string;
  updated: string;
  author: string[];
  /** HTML or plain text; the longest of what the entry offers. */
  content: string;
}

export interface Feed {
  title: string;
  language: string;
  items: FeedItem[];
}

/** One document per entry of an RSS, Atom or JSON feed. What the feed says of the entry travels as `feed:` metas. */
export function* readFeed(text: string, origin: Origin): Generator<Document> {
  const feed = text.trimStart().startsWith('{') ? parseJsonFeed(text) : parseXmlFeed(text);
  if (feed === null || feed.items.length === 0) {
    const message = feed === null ? 'It is neither RSS, Atom nor JSON Feed.' : 'It has no entries.';
    yield readText('', { ...origin, issues: [...origin.issues, issueOf('invalid-feed', message, 'read')] });
    return;
  }
  for (const item of feed.items) yield readItem(feed, item, origin);
}

function readItem(feed: Feed, item: FeedItem, origin: Origin): Document {
  const { path, charset, mediaType, issues } = origin;
  const link = /^https?:/i.test(item.link) ? item.link : '';
  const key = link !== '' ? canonicalUrl(link) : item.guid || `${item.title}\n${item.content}`;
  const document = readPage(item.content === '' ? item.title : item.content, {
    ...(path === undefined ? {} : { path }),
    ...(link === '' ? {} : { url: link }),
    id: hash(key),
    charset,
    mediaType,
    issues,
  });
  const metas = document.markup!.metas;
  const add = (name: string, content: string) => {
    if (content !== '') metas.unshift({ name, content });
  };
  add('feed:title', item.title);
  add('feed:date', item.date);
  add('feed:updated', item.updated);
  add('feed:publisher', feed.title);
  add('feed:language', feed.language);
  for (const author of item.author) add('feed:author', author);
  return document;
}
