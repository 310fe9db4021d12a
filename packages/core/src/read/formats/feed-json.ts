import { type Feed, MAX_AROUND } from './feed-item.ts';

type Fields = { [key: string]: unknown };

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** JSON Feed 1.0 and 1.1; null when it is not one. */
export function parseJsonFeed(source: string): Feed | null {
  let feed: unknown;
  try {
    feed = JSON.parse(source);
  } catch {
    return null;
  }
  if (!isFields(feed) || !/jsonfeed\.org/.test(text(feed.version)) || !Array.isArray(feed.items)) return null;
  const { version, title, language, items, ...about } = feed;
  const known = { version, title, language };
  const whole = JSON.stringify({ ...known, ...about });
  const head = whole.length <= MAX_AROUND ? whole : JSON.stringify(known);
  return {
    title: text(title),
    language: text(language),
    around: [`${head.slice(0, -1)},"items":[`, ']}'],
    mediaType: 'application/feed+json',
    declares: false,
    items: (items as unknown[]).filter(isFields).map((item) => ({
      guid: text(item.id),
      link: text(item.url),
      title: text(item.title),
      date: text(item.date_published),
      updated: text(item.date_modified),
      author: [item.authors, item.author, about.authors, about.author]
        .flat()
        .map((author) => text((author as { name?: unknown } | null | undefined)?.name))
        .filter((name, index, names) => name !== '' && names.indexOf(name) === index),
      source: '',
      content: text(item.content_html) || text(item.content_text) || text(item.summary),
      raw: JSON.stringify(item),
    })),
  };
}
