import fc from 'fast-check';
import { words } from './words.ts';

const TAGS = [
  ...[
    'p',
    'div',
    'a',
    'b',
    'span',
    'article',
    'h1',
    'h2',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'figure',
    'figcaption',
    'blockquote',
    'nav',
    'footer',
    'time',
  ],
  ...[
    'script',
    'style',
    'title',
    'head',
    'body',
    'html',
    'svg',
    'template',
    'noscript',
    'textarea',
    'plaintext',
    'xmp',
    'br',
    'img',
    'iframe',
    'select',
    'option',
    'dt',
    'dd',
  ],
];
const ATTRIBUTES = [
  ...[
    'class="byline author"',
    'itemprop="datePublished" content="2019-99-99"',
    'datetime="never"',
    'rel=author',
    'href=" javascript:0"',
    'style="display:none"',
  ],
  ...[
    'hidden',
    'class="',
    "id='x",
    'lang=ko',
    '=',
    '"',
    'a=b=c',
    'data-x',
    '/',
    'class="\u0000"',
    'itemprop="author" itemprop="headline"',
    'aria-hidden=true',
  ],
];
const LEAVES = [
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!doctype html>',
    '<?xml version="1.0"?>',
    '<!ENTITY x "y">',
    '<',
    '</',
    '<//>',
    '</ p>',
    '<p',
    '<p/',
    '&',
    '&#',
    '&#x',
  ],
  ...[
    '<meta property="og:title" content="Talks">',
    '<meta property="article:published_time" content="2019-02-30T25:61:00+99:99">',
    '<meta charset=utf-16>',
    '<base href="::">',
  ],
  ...[
    '<link rel=canonical href="http://[">',
    '<link rel=canonical href="https://a.example/%ff%">',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":[null,{"@value":7}],"author":[[],{"name":{}}],"datePublished":1e400}</script>',
  ],
  ...[
    '<script type="application/ld+json">[[[[{"@graph":{"@graph":[]}}]]]]</script>',
    '<script type="application/ld+json">{"articleBody":"…","@type":["NewsArticle",5,null]',
    '<script>var x = "</p>"',
  ],
];

export const markup = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: words.map((text) => text.slice(0, 200)) },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom(...TAGS), fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }))
          .map(([tag, attributes]) => `<${[tag, ...attributes].join(' ')}>`),
      },
      { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
      { weight: 2, arbitrary: fc.constantFrom(...LEAVES) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
