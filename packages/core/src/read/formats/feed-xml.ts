import { Parser } from 'htmlparser2';
import type { Feed, FeedItem } from './feed.ts';

const MAX_ITEMS = 10_000;
const ITEM = new Set(['item', 'entry']);
/** Elements of an entry by the field they fill; the longest content wins. */
const FIELDS: { readonly [tag: string]: 'guid' | 'title' | 'date' | 'updated' | 'author' | 'content' | 'link' } = {
  guid: 'guid',
  id: 'guid',
  link: 'link',
  title: 'title',
  pubdate: 'date',
  published: 'date',
  'dc:date': 'date',
  issued: 'date',
  updated: 'updated',
  modified: 'updated',
  'dc:creator': 'author',
  author: 'author',
  name: 'author',
  description: 'content',
  summary: 'content',
  content: 'content',
  'content:encoded': 'content',
};

/** RSS 0.9 to 2.0, RDF and Atom, read in one streaming pass; entities beyond XML's five are never expanded. Null when it is none. */
export function parseXmlFeed(source: string): Feed | null {
  const feed: Feed = { title: '', language: '', items: [] };
  let item: FeedItem | null = null;
  let isFeed = false;
  let depth = 0;
  let itemDepth = 0;
  let field = '';
  let fieldDepth = 0;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        const tag = name.toLowerCase();
        if (tag === 'rss' || tag === 'feed' || tag === 'rdf:rdf') isFeed = true;
        if (fieldDepth > 0 && FIELDS[field] === 'content') {
          // Atom's xhtml content stands as elements: keep it as markup.
          if (attributes.type !== 'xhtml') text += `<${tag}>`;
          return;
        }
        if (ITEM.has(tag) && item === null && feed.items.length < MAX_ITEMS) {
          item = { guid: '', link: '', title: '', date: '', updated: '', author: [], content: '' };
          itemDepth = depth;
          return;
        }
        if (FIELDS[tag] === undefined && tag !== 'language') return;
        if (tag === 'link' && item !== null && attributes.href && /^(?:alternate)?$/.test(attributes.rel ?? ''))
          item.link ||= attributes.href;
        field = tag;
        fieldDepth = depth;
        text = '';
      },
      ontext(data) {
        if (fieldDepth > 0) text += data;
      },
      onclosetag(name) {
        const tag = name.toLowerCase();
        if (fieldDepth === depth) {
          if (item !== null) fill(item, field, text.trim());
          else if (tag === 'title') feed.title ||= text.trim();
          else if (tag === 'language') feed.language ||= text.trim();
          fieldDepth = 0;
        } else if (fieldDepth > 0 && FIELDS[field] === 'content') text += `</${tag}>`;
        if (item !== null && depth === itemDepth && ITEM.has(tag)) {
          feed.items.push(item);
          item = null;
        }
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return isFeed ? feed : null;
}

function fill(item: FeedItem, tag: string, value: string): void {
  const field = FIELDS[tag];
  if (field === undefined || value === '') return;
  if (field === 'author') {
    if (!item.author.includes(value)) item.author.push(value);
  } else if (field === 'content') {
    if (value.length > item.content.length) item.content = value;
  } else item[field] ||= value;
}
