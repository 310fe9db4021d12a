import type { Document } from '../../model/document.ts';
import { issueOf } from '../../model/errors.ts';
import { readHtml } from '../html/index.ts';
import { canonicalUrl, hash } from '../identity.ts';
import type { Feed, FeedItem } from './feed-item.ts';
import { parseJsonFeed } from './feed-json.ts';
import { parseXmlFeed } from './feed-xml.ts';
import { type Origin, readPage, readText } from './page.ts';

/** One document per entry of an RSS, Atom or JSON feed. What the feed says of the entry travels as `feed:` metas. */
export function* readFeed(text: string, origin: Origin): Generator<Document> {
  const feed = text.trimStart().startsWith('{') ? parseJsonFeed(text) : parseXmlFeed(text);
  if (feed === null || feed.items.length === 0) {
    const message = feed === null ? 'It is neither RSS, Atom nor JSON Feed.' : 'It has no entries.';
    yield readText('', { ...origin, issues: [...origin.issues, issueOf('invalid-feed', message, 'read')] });
    return;
  }
  if (feed.declares) {
    const message = 'It declares entities of its own; they were not expanded.';
    origin.issues.push(issueOf('invalid-feed', message, 'read'));
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
  document.raw = rawOf(feed, item);
  const metas = document.markup!.metas;
  const add = (name: string, content: string) => {
    if (content !== '') metas.unshift({ name, content });
  };
  add('feed:title', wordsOf(item.title));
  add('feed:date', item.date);
  add('feed:updated', item.updated);
  add('feed:publisher', wordsOf(item.source || feed.title));
  add('feed:language', feed.language);
  for (const author of item.author) add('feed:author', wordsOf(author));
  return document;
}

/** The feed as it came with the other entries cut out, so that the entry can be read again with all that is known of it. */
function rawOf({ around: [before, after], mediaType }: Feed, { raw }: FeedItem): NonNullable<Document['raw']> {
  return { bytes: new TextEncoder().encode(`${before}${raw}${after}`), mediaType };
}

/** Titles and names often carry the markup and entities of the page they come from: "Minister&#8217;s &lt;i&gt;no&lt;/i&gt;". */
function wordsOf(value: string): string {
  return /[<&]/.test(value) ? readHtml(value).text.replaceAll('\n', ' ') : value;
}
