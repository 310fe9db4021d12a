import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const MINE = [
  'Miners at the Kolvan pit went back to work on Monday after a strike of three weeks, the company and the union said in a joint statement.',
  'The two sides agreed on a raise of four percent and on new lamps, which the miners had asked for since an accident in the spring.',
  '“We got less than we wanted and more than they offered,” said Piet Marang, who led the talks for the union.',
  'About 1,200 people work in the pit, which lies some ninety kilometres west of the capital and yields copper and a little silver.',
];
const FERRY = [
  'A ferry with 84 people on board ran aground off the island of Teso on Sunday evening, the coast guard said.',
  'All passengers were taken off by fishing boats within two hours, and nobody was hurt beyond a few bruises.',
  'The captain told the radio that the buoy which marks the reef had been dark for at least a month.',
];
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const NAV = '<header><a href="/">The Kolvan Times</a><nav><a href="/n">News</a><a href="/s">Sport</a></nav></header>';
const FOOT = '<footer>© 2024 The Kolvan Times. All rights reserved.</footer>';

function articleOf(body: string) {
  const [document] = [
    ...read({ html: `<html><head><title>News</title></head><body>${NAV}${body}${FOOT}</body></html>` }),
  ];
  return parse(document!, segment(document!, lexicon), lexicon);
}
const linesOf = (body: string) => articleOf(body).body.split('\n\n');

describe('shapes of pages', () => {
  test('a live blog is all of its entries', () => {
    const entries = [...MINE]
      .reverse()
      .map(
        (text, i) =>
          `<div class="entry"><time>1${i}:20</time><div class="text"><p>${text}</p></div><div><a>Share</a> <a>Copy link</a></div></div>`,
      );
    expect(
      linesOf(`<main><h1>Strike at Kolvan: as it happened</h1><div class="feed">${entries.join('')}</div></main>`),
    ).toEqual([...MINE].reverse());
  });

  test('the next story on the page is another article', () => {
    const story = (title: string, date: string, texts: readonly string[]) =>
      `<article class="story"><h1>${title}</h1><div class="when">${date}</div>${paragraphs(texts)}</article>`;
    const { body, headline } = articleOf(
      `<div>${story('Miners return to Kolvan pit', '4 March 2024', MINE)}${story('Ferry aground off Teso', '3 March 2024', FERRY)}</div>`,
    );
    expect(headline).toBe('Miners return to Kolvan pit');
    expect(body.split('\n\n')).toEqual(MINE);
  });

  test('words set large that a paragraph says too are said once', () => {
    const html = `<article><h1>Miners return to Kolvan pit</h1>${paragraphs(MINE.slice(0, 3))}<div class="big">“Less than we wanted and more than they offered”</div>${paragraphs(MINE.slice(3))}</article>`;
    expect(linesOf(html)).toEqual(MINE);
  });

  test('a caption is told by the name of its place', () => {
    const caption = 'The winding tower of the pit seen from the road.';
    const html = `<article><h1>Miners return to Kolvan pit</h1>${paragraphs(MINE.slice(0, 2))}<div class="pic"><img src="a.jpg"><div class="picCaption">${caption}</div></div>${paragraphs(MINE.slice(2))}</article>`;
    const article = articleOf(html);
    expect(article.captions).toEqual([caption]);
    expect(article.body.split('\n\n')).toEqual(MINE);
  });

  test('what asks for money behind a stub is no part of it', () => {
    const html = `<article><h1>Miners return to Kolvan pit</h1>${paragraphs(MINE.slice(0, 2))}<div class="gate"><h3>Keep reading with a pass</h3><p>You have read your free articles for this month. Choose a plan to go on.</p></div></article>`;
    expect(linesOf(html)).toEqual(MINE.slice(0, 2));
  });

  test('teasers in a row below the article are other stories', () => {
    const card = (title: string, teaser: string) =>
      `<div class="c1"><h3><a href="/x">${title}</a></h3><p>${teaser}</p></div>`;
    const html = `<div><h1>Miners return to Kolvan pit</h1>${paragraphs(MINE)}<div>${card('Ferry aground', 'A ferry with 84 people on board ran aground off Teso, and all were saved.')}${card('Bakery wins', 'The oldest bakery of the town has won a prize for the third time.')}${card('Storm ahead', 'The weather service expects gusts of up to 110 kilometres an hour.')}</div></div>`;
    expect(linesOf(html)).toEqual(MINE);
  });

  test('what is hidden, and what others wrote elsewhere, is no part of the article', () => {
    const html = `<article><h1>Miners return to Kolvan pit</h1>${paragraphs(MINE.slice(0, 2))}<blockquote class="twitter-tweet"><p>Back at work at last, and the canteen has no coffee left.</p></blockquote>${paragraphs(MINE.slice(2))}<div hidden><p>Would you like to hear from us when something happens near you? Say yes and we will send a message.</p></div></article>`;
    expect(linesOf(html)).toEqual(MINE);
  });

  test('a byline may say what its writer does', () => {
    const html = `<article><h1>Miners return to Kolvan pit</h1><ul><li>Work went on this week</li></ul><div>By <b>Jane Doe</b>, labour correspondent</div><div>4 March 2024</div>${paragraphs(MINE)}</article>`;
    expect(articleOf(html).bylines.map(({ name }) => name)).toEqual(['Jane Doe']);
  });

  test('letters of readers are told by who, when and the button to answer', () => {
    const letter = (who: string, text: string) =>
      `<div class="x1"><b>${who}</b> <i>3 hours ago</i><p>${text}</p><a>Reply</a> <a>Report</a></div>`;
    const html = `<div><h1>Miners return to Kolvan pit</h1>${paragraphs(MINE)}<div><h3>2 readers say</h3>${letter('pitman', 'My father worked there for thirty years and never once got a new lamp from them.')}${letter('Ada V.', 'Four percent is not what the price of bread has done since the last raise, is it.')}</div></div>`;
    expect(linesOf(html)).toEqual(MINE);
  });

  test('spans that style alone sets apart are words of their own', () => {
    const html = `<article><h1>Miners return to Kolvan pit</h1><div><span>Jane Doe</span><span>Staff Writer</span></div><div>4 March 2024</div>${paragraphs(MINE)}</article>`;
    expect(articleOf(html).bylines.map(({ name }) => name)).toEqual(['Jane Doe']);
  });

  test('paragraphs may begin as boilerplate does', () => {
    const texts = [
      MINE[0]!,
      'For more than two weeks the road to the pit had been closed by a picket.',
      'About a third of the miners had left for the harvest by then.',
      MINE[1]!,
    ];
    expect(linesOf(`<article><h1>Miners return to Kolvan pit</h1>${paragraphs(texts)}</article>`)).toEqual(texts);
  });

  test('Korean reporters sign by their calling', () => {
    const text = [
      '광산 노사 협상 타결',
      '김하늘 기자 | 입력 2024-03-04 10:10',
      '광산 노동자들이 3주 동안의 파업을 끝내고 4일 일터로 돌아갔다고 회사와 노조가 공동 성명에서 밝혔다.',
      '양측은 임금을 4퍼센트 올리고 봄에 일어난 사고 뒤 노동자들이 요구해 온 새 안전등을 지급하기로 뜻을 모았다.',
    ].join('\n');
    const [document] = [...read({ text })];
    expect(parse(document!, segment(document!, lexicon), lexicon).bylines.map(({ name }) => name)).toEqual(['김하늘']);
  });
});
