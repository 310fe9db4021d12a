import { Parser } from 'htmlparser2';
import { type Feed, type FeedItem, MAX_AROUND } from './feed-item.ts';
import { localNames } from './feed-names.ts';

const ITEM = new Set(['item', 'entry']);
const ROOT = new Set(['rss', 'feed', 'rdf:rdf', 'rdf']);
/** Elements of an entry by the field they fill; the longest content wins. */
const FIELDS: { readonly [tag: string]: Exclude<keyof FeedItem, 'raw'> } = {
  guid: 'guid',
  id: 'guid',
  link: 'link',
  'feedburner:origlink': 'link',
  title: 'title',
  pubdate: 'date',
  published: 'date',
  'dc:date': 'date',
  issued: 'date',
  updated: 'updated',
  modified: 'updated',
  'dc:creator': 'author',
  author: 'author',
  source: 'source',
  description: 'content',
  summary: 'content',
  content: 'content',
  'content:encoded': 'content',
};
/** Elements one level further down: `<author><name>`, `<source><title>`. */
const INNER: { readonly [path: string]: string } = { 'author/name': 'author', 'source/title': 'source' };

/** RSS 0.9 to 2.0, RDF and Atom, read in one streaming pass; entities beyond XML's five are never expanded. Null when it is none. */
export function parseXmlFeed(source: string): Feed | null {
  const items: FeedItem[] = [];
  const names = localNames();
  const open: string[] = [];
  let [title, language] = ['', ''];
  let isFeed = false;
  let declares = false;
  let item: FeedItem | null = null;
  let itemDepth = 0;
  let [start, first, last] = [0, -1, source.length];
  let field = '';
  let fieldDepth = 0;
  let text = '';
  const close = () => {
    const value = text.trim();
    if (item !== null) fill(item, field, value);
    else if (field === 'title') title ||= value;
    else language ||= value;
    fieldDepth = 0;
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = names.read(name, attributes);
        open.push(tag);
        const depth = open.length;
        if (ROOT.has(tag) || (depth === 1 && ITEM.has(tag))) isFeed = true;
        if (fieldDepth > 0 && FIELDS[field] === 'content') {
          // Atom's xhtml content stands as elements: keep it as markup.
          if (attributes.type !== 'xhtml') text += `<${tag}>`;
          return;
        }
        if (ITEM.has(tag) && item === null) {
          item = emptyItem();
          itemDepth = depth;
          start = parser.startIndex;
          if (first < 0) first = start;
          return;
        }
        const inner = depth === itemDepth + 2 ? INNER[`${open[depth - 2]}/${tag}`] : undefined;
        const own = item === null ? (tag === 'title' || tag === 'language') && depth <= 3 : depth === itemDepth + 1;
        if (inner === undefined && !(own && (item === null || FIELDS[tag] !== undefined))) return;
        if (item !== null && tag === 'link' && attributes.href && /^(?:alternate)?$/.test(attributes.rel ?? ''))
          (item as FeedItem).link ||= attributes.href;
        field = inner ?? tag;
        // An address that need not lead anywhere is only a name.
        if (tag === 'guid' && attributes.ispermalink === 'true') field = 'guid as link';
        fieldDepth = depth;
        text = '';
      },
      ontext(data) {
        if (fieldDepth > 0) text += data;
      },
      onclosetag() {
        const depth = open.length;
        const tag = open.pop()!;
        if (fieldDepth === depth) close();
        else if (fieldDepth > 0 && FIELDS[field] === 'content') text += `</${tag}>`;
        if (item === null || depth !== itemDepth) return;
        last = parser.endIndex + 1;
        items.push(Object.assign(item, { raw: source.slice(start, last) }));
        item = null;
        itemDepth = 0;
      },
      onprocessinginstruction(name, data) {
        if (/^!doctype$/i.test(name) && /<!ENTITY|\[/i.test(data)) declares = true;
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source);
  parser.end();
  if (!isFeed) return null;
  // Words are kept as UTF-8, so a declaration of another charset must go.
  const around = [
    source.slice(0, Math.max(0, first)).replace(/^\s*<\?xml[^>]{0,200}\?>\s*/, ''),
    source.slice(last),
  ] as const;
  return {
    title,
    language,
    items,
    around: around[0].length + around[1].length <= MAX_AROUND ? around : ['', ''],
    mediaType: 'application/xml',
    declares,
  };
}

const emptyItem = (): FeedItem => ({
  ...{ guid: '', link: '', title: '', date: '', updated: '', source: '', content: '', raw: '' },
  author: [],
});

function fill(item: FeedItem, tag: string, value: string): void {
  if (value === '') return;
  if (tag === 'guid as link') item.link ||= value;
  const field = FIELDS[tag] ?? 'guid';
  if (field === 'author') {
    if (!item.author.includes(value)) item.author.push(value);
  } else if (field === 'content') {
    if (value.length > item.content.length) item.content = value;
  } else if (tag === 'feedburner:origlink') item.link = value;
  else item[field] ||= value;
}
