import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const articleOf = (source: { text: string } | { html: string }) => {
  const [document] = [...read('text' in source ? { ...source, format: 'text' } : source)];
  return parse(document!, segment(document!, lexicon), lexicon);
};
const bodyOf = (...lines: string[]) => articleOf({ text: lines.join('\n') }).body.split('\n\n');

const TITLE = 'Weir at Ansted to be raised by a metre';
const TOP = ['Home', 'News', 'Weather', TITLE, 'By Marta Quill', '3 June 2019'];
const STORY = [
  'The weir at Ansted will be raised by a metre this summer so that the town keeps its water in dry years, the river board said.',
  'The work will cost four million crowns and take eleven weeks, during which no boat can pass.',
  '“We have talked about it since my father was on the board,” said its chairman, Ivar Quist.',
  'Anglers fear for the trout that spawn below the weir in October.',
  'A ladder for fish was part of the plan of 2011, but it was struck out to save money.',
  'The board said it would look at the ladder again once the weir was finished.',
];
const FOOT = ['Related Coverage', 'Snow closes pass', 'Choir wins prize', '© 2019 The Ansted Post'];

describe('an article goes on below a long box, in text without markup', () => {
  test('a sign-up with its errors and its policy', () => {
    const box = [
      'Newsletter Sign Up',
      'Continue reading the main story',
      'Evening Letter',
      'Get what you need to know to end your day, delivered to your inbox.',
      'Please verify you are not a robot by clicking the box.',
      'Invalid email address. Please re-enter.',
      'You must select a newsletter to subscribe to.',
      'See Sample',
      'Manage Email Preferences',
      'Privacy Policy',
    ];
    expect(bodyOf(...TOP, ...STORY.slice(0, 3), ...box, ...STORY.slice(3), ...FOOT)).toEqual(STORY);
  });

  test('a carousel of other stories between two pictures', () => {
    const first = ['+4', 'The weir at Ansted, where the ferryman counts trout'];
    const box = [
      'RELATED ARTICLES',
      'Previous',
      '1',
      'Next',
      'Bus drivers vote on pay',
      'Museum returns stolen mask after sixty years',
      'Five things to know about tax',
      'Share this article',
      'Share',
      '12 shares',
    ];
    expect(bodyOf(...TOP, ...STORY.slice(0, 2), ...first, STORY[2]!, ...box, ...STORY.slice(3), ...FOOT)).toEqual(
      STORY,
    );
  });

  test('a subhead above an advert, and a short quotation below a picture', () => {
    const picture = ['Photo', 'Anglers on the bank below the weir CreditJan Kos for The Ansted Post'];
    const lines = [
      ...STORY.slice(0, 3),
      ...picture,
      '“Three times,” he replied.',
      'The ladder',
      'Advertisement',
      ...STORY.slice(3),
    ];
    const body = [...STORY.slice(0, 3), '“Three times,” he replied.', 'The ladder', ...STORY.slice(3)];
    expect(bodyOf(...TOP, ...lines, ...FOOT)).toEqual(body);
  });

  test('a headline in brackets is another story, and the note on the printed page no part of this one', () => {
    const other = '[Who pays for the bridge at Nether Ansted?]';
    const note =
      'A version of this article appears in print on June 4, 2019, on Page A4 with the headline: Raising the Weir.';
    expect(bodyOf(...TOP, ...STORY.slice(0, 3), other, ...STORY.slice(3), note, ...FOOT)).toEqual(STORY);
  });
});

test('an article whose first sentences stand between pictures and above a box begins there', () => {
  const lines = [
    'RIVER BOARD',
    'Ivar Quist has led the board for 12 years',
    STORY[0]!,
    'Advertisement',
    'SWNP',
    'The weir in May',
  ];
  const box = ['READ MORE:', '* Who pays for the bridge', '* Choir wins prize in Riga'];
  expect(bodyOf(...TOP, ...lines, STORY[1]!, ...box, ...STORY.slice(2), ...FOOT)).toEqual(STORY);
});

test('the body ends where its author speaks of himself', () => {
  const self = ['Follow me on Twitter. Send me a secure tip.', 'I am a writer at the Post, where I cover the river.'];
  expect(bodyOf(...TOP, ...STORY, ...self, ...FOOT)).toEqual(STORY);
  const [first, ...rest] = STORY;
  const told = [...rest, 'I am a writer, and I have fished below the weir since I was nine.'];
  const own = [first!, 'I saw the first plan of it in 2011, on a kitchen table.', ...told];
  expect(bodyOf(...TOP, ...own, ...FOOT)).toEqual(own);
});

test.each([
  'AdvertisementAdvertisement',
  'More:Who pays for the bridge at Nether Ansted',
  'Fact check: Did the river board sell the trout?',
  "Yes, I would also like to receive the Post's promotional messages.",
  'Thanks for signing up to the Evening Letter email',
  'A heron stands guard beside the weir.',
])('no part of the article: %s', (line) => {
  expect(bodyOf(...TOP, ...STORY.slice(0, 3), line, ...STORY.slice(3), ...FOOT)).toEqual(STORY);
});

test('buttons above and below a picture frame its caption', () => {
  const told = 'The weir at Ansted before the flood';
  const lines = ['Enlarge this image', `${told} Jan Kos hide caption`, 'toggle caption'];
  const { captions, body } = articleOf({ text: [...TOP, STORY[0]!, ...lines, ...STORY.slice(1), ...FOOT].join('\n') });
  expect(captions).toEqual([`${told} Jan Kos hide caption`]);
  expect(body.split('\n\n')).toEqual(STORY);
});

describe('what stands glued to a name is none of it', () => {
  test.each([
    ['By MARTA QUILLJUNE 3, 2019', ['MARTA QUILL'], '2019-06-03'],
    ['By MARTA QUILL and IVAR ROEJune 3, 2019', ['MARTA QUILL', 'IVAR ROE'], '2019-06-03'],
    ['By Marta Quill3 June 2019', ['Marta Quill'], '2019-06-03'],
    ['By Marta Quill@mquill Jun 3, 2019, 9:14am EDT', ['Marta Quill'], '2019-06-03'],
  ])('%s', (line, names, day) => {
    const { bylines, published } = articleOf({ text: ['Home', TITLE, line, ...STORY, ...FOOT].join('\n') });
    expect(bylines.map(({ name }) => name)).toEqual(names);
    expect(published?.edtf.slice(0, 10)).toBe(day);
  });

  test('the house in capitals', () => {
    const { bylines } = articleOf({
      text: ['Home', TITLE, 'By Marta QuillAPN News, Port Ansted', ...STORY].join('\n'),
    });
    expect(bylines.map(({ name }) => name)).toEqual(['Marta Quill']);
  });
});

test('the headline stands above a standfirst of one line', () => {
  const lines = [
    'Business',
    TITLE,
    'Dry years, a cautious board and a long wait for the trout',
    'Marta Quill',
    ...STORY,
  ];
  expect(articleOf({ text: lines.join('\n') }).headline).toBe(TITLE);
});

test('an article that was cut off at its first box goes on in the same place of the markup', () => {
  const [first, second, ...rest] = STORY.map((text) => `<div class="zp">${text}</div>`);
  const box = '<div class="zb"><h4>Replay</h4><h4>More Videos ...</h4><p>MUST WATCH</p></div>';
  const html = `<html><body><h1>${TITLE}</h1><section>${first}${second}${box}${rest.join('')}</section></body></html>`;
  expect(articleOf({ html }).body.split('\n\n')).toEqual(STORY);
});

test.each([
  'The weir at Ansted in May. Jan Kos',
  'The weir at Ansted, photographed from the bridge in May.',
  'APN – Anglers stand below the weir at Ansted on Sunday. …',
])('a caption: %s', (told) => {
  const text = [...TOP, ...STORY.slice(0, 2), told, ...STORY.slice(2), ...FOOT].join('\n');
  expect(articleOf({ text }).body.split('\n\n')).toEqual(STORY);
});

test('whom the article is about did not sign it', () => {
  const story = ['Quill Waters will raise the weir at Ansted by a metre, it said on Monday.', ...STORY.slice(1)];
  const lines = [
    'Home',
    TITLE,
    'News provided by',
    'Quill Waters',
    'Jun 3, 2019, 09:00 ET',
    ...story,
    'SOURCE Quill Waters',
  ];
  const { bylines, body } = articleOf({ text: lines.join('\n') });
  expect(bylines).toEqual([]);
  expect(body.split('\n\n')).toEqual(story);
});

test('a reading time glued to the year is none of it', () => {
  const { published } = articleOf({ text: ['Home', TITLE, 'Marta QuillJun 3, 20194 min read', ...STORY].join('\n') });
  expect(published?.edtf).toBe('2019-06-03');
});

test('a house is no author', () => {
  const data = { '@type': 'NewsArticle', headline: TITLE, author: { '@type': 'Person', name: 'The Northern Wire' } };
  const html = `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><h1>${TITLE}</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
  expect(articleOf({ html }).bylines).toEqual([]);
});
