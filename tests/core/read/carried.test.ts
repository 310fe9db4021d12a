import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const BODY = [
  'The lighthouse of Norrvik will be lit by hand again this winter after the cable that feeds its lamp broke on Monday.',
  'Two retired keepers have offered to take turns, the coastal authority said, until a ship can lay a new cable in the spring.',
  '“I know every step of that stair,” said Edda Holm, who kept the light from 1978 until it was made automatic in 1994.',
  'Fishermen had complained that the small harbour could not be found in fog without the lamp, and asked for help.',
];
const page = (inside: string) =>
  `<!doctype html><html><head><title>Keepers return to the lighthouse of Norrvik</title></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
   <div id="root"></div>${inside}<footer>© 2024 The Norrvik Paper. All rights reserved.</footer></body></html>`;

function articleOf(html: string) {
  const [document] = [...read({ html })];
  const article = parse(document!, segment(document!, lexicon), lexicon);
  for (const { start, end, text } of article.blocks) expect(document!.text.slice(start, end)).toBe(text);
  return article;
}

describe('an article that the page would draw from JSON is read as drawn', () => {
  test.each([
    [
      'a list of typed parts, as Next.js carries it',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
        props: {
          menu: [{ label: 'News' }],
          story: { parts: BODY.map((content) => ({ type: 'paragraph', content })) },
        },
      })}</script>`,
    ],
    [
      'an assigned object, with pictures and links between the paragraphs',
      `<script>window.Fusion={};Fusion.globalContent=${JSON.stringify({
        content_elements: [
          ...BODY.slice(0, 2).map((content) => ({ type: 'text', content })),
          { type: 'image', caption: 'The lighthouse on Monday.' },
          { type: 'interstitial_link', content: 'Read more: A light goes out', url: '/x' },
          ...BODY.slice(2).map((content) => ({ type: 'text', content })),
        ],
      })};Fusion.other={"a":1};</script>`,
    ],
    [
      'blocks of rich text',
      `<script type="application/json">${JSON.stringify({
        body: BODY.map((text) => ({
          _type: 'block',
          children: [
            { _type: 'span', text: text.slice(0, 20) },
            { _type: 'span', text: text.slice(20) },
          ],
        })),
      })}</script>`,
    ],
    [
      'the articleBody of structured data',
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        headline: 'Keepers return to the lighthouse of Norrvik',
        articleBody: BODY.join('\n\n'),
      })}</script>`,
    ],
    [
      'a stream of rows, one of them the whole body as markup',
      `<script>self.__next_f.push([1,${JSON.stringify(`1:"$Sreact.fragment"\n5:${JSON.stringify(['$', 'main', null, { article: { headline: 'x', body: BODY.map((text) => `<p>${text}</p>`).join('') } }])}\n`)}])</script>`,
    ],
    [
      'a stream of rows, the paragraphs as elements, cut into two scripts',
      ((row: string) =>
        `<script>self.__next_f.push([1,${JSON.stringify(row.slice(0, 150))}])</script><script>self.__next_f.push([1,${JSON.stringify(row.slice(150))}])</script>`)(
        `7:${JSON.stringify(['$', 'div', null, { children: BODY.map((text, i) => ['$', 'p', String(i), { className: 'text', children: text }]) }])}\n`,
      ),
    ],
    [
      'a text row, measured in bytes',
      ((body: string) =>
        `<script>self.__next_f.push([1,${JSON.stringify(`9:T${Buffer.byteLength(body).toString(16)},${body}a:["$","$L3",null,{}]\n`)}])</script>`)(
        BODY.map((text) => `<p>${text}</p>`).join(''),
      ),
    ],
    [
      'one string of markup',
      `<script>window.state = ${JSON.stringify({ post: { id: 7, rendered: BODY.map((text) => `<p>${text}</p>`).join('') } })};</script>`,
    ],
  ])('%s', (_, inside) => {
    expect(articleOf(page(inside)).body.split('\n\n')).toEqual(BODY);
  });

  test('a page that shows its article is left as it is', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: `Another text altogether. ${BODY.join(' ')}` });
    const shown = BODY.map((text) => `<p>${text}</p>`).join('');
    const { body } = articleOf(
      page(`<main><h1>Keepers return</h1>${shown}</main><script type="application/ld+json">${data}</script>`),
    );
    expect(body.split('\n\n')).toEqual(BODY);
  });

  test('of an article that is sold, what is shown is what there is', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: BODY.join('\n') });
    const { body } = articleOf(
      page(`<main><h1>Keepers return</h1><p>${BODY[0]}</p></main><script type="application/ld+json">${data}</script>`),
    );
    expect(body).toBe(BODY[0]);
  });

  test('lists of teasers and comments in JSON are no article', () => {
    const teasers = BODY.map((text) => ({ text, url: '/a' }));
    const comments = BODY.map((text) => ({ body: text, user: { name: 'gull' } }));
    const { body } = articleOf(
      page(`<script type="application/json">${JSON.stringify({ teasers, comments })}</script>`),
    );
    expect(body).toBe('');
  });
});
