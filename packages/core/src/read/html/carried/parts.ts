type Node = { readonly [key: string]: unknown };

/** Keys under which a part of a body keeps its words, or the parts within it. */
const WORDS = ['content', 'text', 'value', 'html', 'body', 'children', 'items', 'data', 'spans', 'runs'];
/** A part that leads elsewhere is a teaser of another page; one that has a user is a comment. */
const ELSEWHERE = [
  'url',
  'href',
  'link',
  'slug',
  'headline',
  'headlines',
  'canonical_url',
  'permalink',
  'user',
  'username',
  'replies',
];
const HEADING = /head(?:ing|er)|subtitle|^h[1-6]$/i;
const LIST = /list/i;
/** Parts that hold no words of the article. */
const FOREIGN =
  /image|photo|figure|gallery|video|audio|embed|interstitial|related|promo|newsletter|advert|^ad$|divider|html_?block|raw_?html|correction|graphic|link_list|tweet|social/i;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (node: Node): string => {
  const type = node.type ?? node._type ?? node.nodeType ?? node.__typename ?? node.kind ?? node.style ?? '';
  return typeof type === 'string' ? type : '';
};

/** What may stand in a list of an article's parts: a string, or an object that says its type or holds words, and is no teaser. */
export function isPart(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (!isNode(value)) return false;
  if (typeOf(value) === '' && !WORDS.some((key) => key in value)) return false;
  return FOREIGN.test(typeOf(value)) || !ELSEWHERE.some((key) => key in value);
}

/** One part of a body as markup: `{"type": "paragraph", "content": "…"}`, `{"_type": "block", "children": [{"text": "…"}]}`. */
export function htmlOf(value: unknown): string {
  if (!isNode(value)) return `<p>${wordsOf(value, 0)}</p>`;
  const type = typeOf(value);
  if (FOREIGN.test(type)) return '';
  const words = wordsOf(value, 0).trim();
  if (words === '' || /^<(?:p|h[1-6]|ul|ol|blockquote|figure)[\s>]/i.test(words)) return words;
  const tag = HEADING.test(type) ? 'h2' : LIST.test(type) ? 'li' : /quote/i.test(type) ? 'blockquote' : 'p';
  return `<${tag}>${words}</${tag}>`;
}

function wordsOf(value: unknown, depth: number): string {
  if (depth > 8) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, depth + 1)).join('');
  if (!isNode(value) || FOREIGN.test(typeOf(value))) return '';
  const key = WORDS.find((name) => name in value);
  return key === undefined ? '' : wordsOf(value[key], depth + 1);
}

/** Letters of the sentences in markup: runs of text that are long enough for prose and end as a sentence does. */
export function letters(html: string): number {
  let sum = 0;
  for (const line of html.split(
    /<\/?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|article|section)(?:\s[^<>]{0,500})?\/?>|\n/i,
  )) {
    const words = line.replace(/<[^<>]{1,500}>/g, '').trim();
    if (words.length >= 40 && /[.!?…。！？؟।]["'”’»)\]]{0,3}$/u.test(words)) sum += words.length;
  }
  return sum;
}
