import type { Catalog } from '../data/catalog.ts';
import { pairsOf } from '../pairs/pairs.ts';
import { linkTo } from '../route/links.ts';
import { escapeHtml } from '../words/html.ts';

/** Addresses a sitemap may hold (sitemaps.org). */
const MOST = 50_000;

/** A sitemap of every page that stands for something. Addresses must be absolute. */
export function sitemap({ stories, articles, events, entities }: Catalog, url: URL): string {
  const paths = [
    '',
    ...['stories', 'articles', 'quotes', 'pairs', 'names', 'method'].map((name) => linkTo.page('', name)),
    ...stories.map(({ id }) => linkTo.story('', id)),
    ...articles.map(({ id }) => linkTo.article('', id)),
    ...pairsOf(events).map(({ name }) => linkTo.pair('', name)),
    ...entities.map(({ id }) => linkTo.entity('', id)),
    ...events.map(({ id }) => linkTo.event('', id)),
  ];
  const lines = paths.slice(0, MOST).map((path) => `<url><loc>${escapeHtml(new URL(path, url).href)}</loc></url>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}
