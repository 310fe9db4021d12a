import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const WELL = [
  'The old well in the market square of Tessel will be covered with glass, the town council decided on Wednesday night.',
  'Some 140 people had signed a petition against filling it with gravel, which the council had planned to do in May.',
  'The council gave way.',
  '“You do not bury the one thing that everybody here has drunk from,” said Aafke Roos, who collected the names.',
  'The glass will bear the weight of a lorry and cost about 11,000 euros, according to the town’s engineer, Bart Velde.',
];
const HEAD = '<h1>Well of Tessel to be covered with glass</h1><div>By Aafke Prins</div><time>4 May 2023</time>';
const p = (text: string) => `<p>${text}</p>`;

function articleOf(source: { html: string } | { text: string; format: 'text' }) {
  const [document] = [...read(source)];
  return parse(document!, segment(document!, lexicon), lexicon);
}
const pageOf = (inner: string) =>
  articleOf({
    html: `<html><head><title>Well of Tessel to be covered with glass</title></head><body>${HEAD}${inner}</body></html>`,
  });
const linesOf = (inner: string) => pageOf(`<div class="text">${inner}</div>`).body.split('\n\n');
const withAside = (aside: string) => linesOf([...WELL.slice(0, 2).map(p), aside, ...WELL.slice(2).map(p)].join(''));

describe('lines that say of themselves that they are no part of the article', () => {
  test.each([
    '<p><b>Read more:</b> <a href="/b">Six charts that explain the price of butter</a></p>',
    '<p>RELATED: <a href="/c">Council puts off vote on parking in the lower town</a></p>',
    '<p>Thanks for reading Low Water! Subscribe for free to receive new posts and support my work.</p>',
    '<p>This story was developed in partnership with Velde Glass by our branded content team.</p>',
    '<p>Disclosure: The writer owns a house on the market square and a share in its bakery.</p>',
    '<p>This article contains content provided by Instagram. We ask for your permission before anything is loaded.</p><p>Accept and continue</p>',
    '<p>See spelling or grammar errors in our story? Please click <a href="/r">here</a> to report it.</p>',
    '<p>Copyright THE POST. All rights reserved. This material, and other digital content on this website, may not be reproduced or published without permission.</p>',
    '<p>(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)</p>',
    '<p>Lesen Sie jeden Morgen die wichtigsten Nachrichten in unserem kostenlosen Newsletter.</p>',
  ])('%s', (aside) => {
    expect(withAside(aside)).toEqual(WELL);
  });

  test.each([
    'Watch: that was all the guard had been told to do, and he did it for eleven years without a break.',
    'The mayor said the newsletter of the council had announced the plan in March, when nobody was reading it.',
    'Their related companies in the north had dug wells of the same kind until the war made bricks too dear.',
  ])('but not “%s”', (text) => {
    expect(withAside(p(text))).toEqual([...WELL.slice(0, 2), text, ...WELL.slice(2)]);
  });
});

describe('what shares its place with the article’s paragraphs is the article', () => {
  const box =
    '<aside><h3>Stay informed</h3><p>Join our WhatsApp channel for breaking news alerts on your phone.</p></aside>';
  test('its first paragraph above a box, a short one between two, a subhead', () => {
    const inner = [
      p(WELL[0]!),
      box,
      p(WELL[1]!),
      box,
      p(WELL[2]!),
      box,
      '<h2>A lid for good</h2>',
      ...WELL.slice(3).map(p),
    ];
    expect(linesOf(inner.join(''))).toEqual([...WELL.slice(0, 3), 'A lid for good', ...WELL.slice(3)]);
  });
});

describe('captions and those who sign', () => {
  test.each([
    'Aafke Roos with the list of names on Wednesday. (CP Photo/Jan Kos)',
    'The square of Tessel on market day. (Rosa Lind/Daily Meridian)',
    'El pozo de la plaza, ayer por la tarde. EFE/Jan Kos',
  ])('a picture: %s', (caption) => {
    const { body, captions } = pageOf(
      `<div class="text">${[p(WELL[0]!), p(caption), ...WELL.slice(1).map(p)].join('')}</div>`,
    );
    expect(body.split('\n\n')).toEqual(WELL);
    expect(captions).toEqual([caption]);
  });

  test.each(['(Reuters)', '(PTI)', 'jha/dpa', 'APA/dpa'])('a report that a house has signed: %s', (house) => {
    const last = `Work on the glass is to begin in June and to end before the feast of the bakers in autumn, the engineer said. ${house}`;
    expect(linesOf([...WELL, last].map(p).join(''))).toEqual([...WELL, last]);
  });

  test('the source of a picture stands above what it shows, not below the first paragraph', () => {
    const picture =
      '<figure><div>Image source, Reuters</div><figcaption>Image caption, The well in 1931</figcaption></figure>';
    expect(linesOf([p(WELL[0]!), picture, ...WELL.slice(1).map(p)].join(''))).toEqual(WELL);
  });
});

test('a long box of offers does not end a bare text', () => {
  const offers = [
    'skip past newsletter promotion',
    'Sign up to First Light',
    'Free daily newsletter',
    'Our morning email breaks down the key stories of the day, telling you what is happening and why it matters',
    'Enter your email address',
    'Sign up',
    'Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.',
    'after newsletter promotion',
  ];
  const related = ['Boy, 9, finds Roman coin in school garden', 'Read more'];
  const text = [
    'Well of Tessel to be covered with glass',
    'Aafke Prins',
    '4 May 2023',
    ...WELL.slice(0, 2),
    ...related,
    ...offers,
    ...WELL.slice(3),
    'Explore more on these topics',
    'Europe',
  ];
  const body = articleOf({ text: text.join('\n'), format: 'text' }).body.split('\n\n');
  expect(body).toEqual(WELL.filter((_, i) => i !== 2));
});
