import type { Feed } from './feed.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** JSON Feed 1.0 and 1.1; null when it is not one. */
export function parseJsonFeed(source: string): Feed | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return null;
  }
  const feed = value as { [key: string]: unknown };
  if (!/jsonfeed\.org/.test(text(feed.version)) || !Array.isArray(feed.items)) return null;
  const items = (feed.items as unknown[]).filter((item) => typeof item === 'object' && item !== null);
  return {
    title: text(feed.title),
    language: text(feed.language),
    items: (items as { [key: string]: unknown }[]).map((item) => ({
      guid: text(item.id),
      link: text(item.url),
      title: text(item.title),
      date: text(item.date_published),
      updated: text(item.date_modified),
      author: [item.authors, item.author]
        .flat()
        .map((author) => text((author as { name?: unknown } | null | undefined)?.name))
        .filter((name) => name !== ''),
      content: text(item.content_html) || text(item.content_text) || text(item.summary),
    })),
  };
}
