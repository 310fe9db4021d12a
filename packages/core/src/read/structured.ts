import type { Markup } from '../model/document.ts';

/** What schema.org data in the page says of its article. Empty strings and lists when it does not say. */
export interface Structured {
  headline: string;
  published: string;
  modified: string;
  /** Names of persons; organisations apart. */
  persons: string[];
  organizations: string[];
  publisher: string;
  language: string;
  body: string;
  description: string;
}

type Node = { [key: string]: unknown };

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|NewsItem|Posting|ScholarlyArticle|Review|CreativeWork)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage)$/;
const MAX_NODES = 5000;

const known = new WeakMap<Markup, Structured | null>();

/** Reads the page's JSON-LD blocks, once for all who ask; of several articles the one whose headline the page's title begins with. */
export function readStructured(markup: Markup): Structured | null {
  if (markup.jsonLd.length === 0) return null;
  let found = known.get(markup);
  if (found === undefined) known.set(markup, (found = structuredOf(markup.jsonLd, markup.title)));
  return found;
}

function structuredOf(blocks: readonly string[], title: string | null): Structured | null {
  const nodes: Node[] = [];
  for (const block of blocks) collect(parseLoosely(block), nodes, 0);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = text(node['@id']);
    if (id !== '' && (!byId.has(id) || Object.keys(node).length > Object.keys(byId.get(id)!).length))
      byId.set(id, node);
  }
  const articles = nodes.filter(
    (node) =>
      types(node).some((type) => ARTICLE.test(type)) &&
      (node.headline || node.datePublished || node.author || node.articleBody),
  );
  const plain = title?.toLowerCase() ?? '';
  const headed = articles.find(
    (node) => text(node.headline) !== '' && plain.startsWith(clean(text(node.headline)).toLowerCase().slice(0, 40)),
  );
  const article = headed ?? articles[0];
  const page = nodes.find((node) => types(node).some((type) => PAGE.test(type)) && node.datePublished);
  if (!article && !page) return null;
  const from = article ?? page!;
  const resolve = (value: unknown): Node => {
    const node = value as Node;
    return byId.get(text(node?.['@id'])) ?? node;
  };
  const authors = [from.author, article ? undefined : from.creator].flat().filter((author) => author != null);
  const persons: string[] = [];
  const organizations: string[] = [];
  for (const author of authors) {
    if (typeof author === 'string') {
      persons.push(clean(author));
      continue;
    }
    const node = resolve(author);
    const name = [node.name]
      .flat()
      .map((each) => clean(text(each)))
      .filter((each) => each !== '');
    (types(node).some((type) => /Organization|NewsMedia|Corporation|Brand/.test(type)) ? organizations : persons).push(
      ...name,
    );
  }
  const publisher = [from.publisher ?? from.sourceOrganization].flat()[0];
  return {
    headline: clean(text(from.headline) || text(from.name)),
    published: text(from.datePublished) || text(from.dateCreated) || text(from.uploadDate),
    modified: text(from.dateModified),
    persons,
    organizations,
    publisher:
      typeof publisher === 'string' ? clean(publisher) : clean(text(publisher == null ? '' : resolve(publisher).name)),
    language: text([from.inLanguage].flat()[0]),
    body: text(from.articleBody),
    description: clean(text(from.description)),
  };
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > 12 || nodes.length > MAX_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, nodes, depth + 1);
    return;
  }
  const node = value as Node;
  if (node['@type'] !== undefined || node['@id'] !== undefined) nodes.push(node);
  for (const each of Object.values(node)) if (typeof each === 'object') collect(each, nodes, depth + 1);
}

/** JSON as pages write it: in comments or CDATA, with raw line breaks in strings, with a comma too many. */
function parseLoosely(block: string): unknown {
  const bare = block
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>|\]\]>)$/, '')
    .replace(/;\s*$/, '');
  for (const attempt of [
    (t: string) => t,
    (t: string) => t.replace(/[\u0000-\u001f]+/g, ' '),
    (t: string) => t.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt(bare));
    } catch {
      // The next attempt is more forgiving.
    }
  }
  return null;
}

const types = (node: Node): string[] => [node['@type']].flat().filter((type) => typeof type === 'string');
const text = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'object' && value !== null && '@value' in value
      ? text((value as Node)['@value'])
      : '';

const NAMED: { readonly [name: string]: string } = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
  '#8217': '’',
  '#8216': '‘',
  '#8220': '“',
  '#8221': '”',
  '#8211': '–',
  '#8212': '—',
  '#8230': '…',
  '#x27': "'",
};

/** Without tags, with the commonest entities read, spaces folded. */
export function clean(value: string): string {
  return value
    .replace(/<[^<>]{1,200}>/g, '')
    .replace(/&(#?\w{2,6});/g, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
