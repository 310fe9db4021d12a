import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const DAM = [
  'Плотину в Нижнем Ярске закрыли на ремонт, сообщила в четверг администрация района.',
  'Течь в северной стене заметили рыбаки, когда уровень воды упал на два метра.',
  'По словам инженера Олега Сухова, плотина простояла без ремонта тридцать один год.',
  '«Мы не можем ждать ещё одной весны», — заявил он журналистам.',
  'Работы планируют завершить к октябрю.',
];
const HARBOUR = [
  'The harbour of Melse will be dredged for the first time in nineteen years, the county council decided on Friday.',
  'Skippers had complained that trawlers touched the ground at low tide on at least forty days of last year.',
  'The council gave way.',
  '“I have bought two propellers since March,” said Ivo Maas, who fishes for plaice.',
  'The work is to begin in May and will cost about 3.2 million euros, according to the harbour master, Tine Bakker.',
];
const p = (text: string) => `<p>${text}</p>`;

function articleOf(title: string, inner: string) {
  const html = `<html><head><title>${title}</title></head><body>${inner}</body></html>`;
  const [document] = [...read({ html })];
  return parse(document!, segment(document!, lexicon), lexicon);
}
const textOf = (lines: readonly string[]) => {
  const [document] = [...read({ text: lines.join('\n'), format: 'text' })];
  return parse(document!, segment(document!, lexicon), lexicon);
};

describe('paragraphs are known by their place', () => {
  test('each in wrappers of its own, with a picture and a link between', () => {
    const block = (text: string) => `<div class="block"><div class="text">${text}</div></div>`;
    const picture =
      '<div class="block"><div class="photo"><div>Плотина в Нижнем Ярске</div><div>© Вести Яра / Ян Кос</div></div></div>';
    const link =
      '<div class="block"><div class="link"><span>Читайте также:</span><a href="/s">В Усть-Яре построят школу</a></div></div>';
    const inner = [
      ...DAM.slice(0, 2).map(block),
      picture,
      ...DAM.slice(2, 3).map(block),
      link,
      ...DAM.slice(3).map(block),
    ];
    const { body } = articleOf(
      'Плотину закрыли на ремонт',
      `<h1>Плотину закрыли на ремонт</h1><div>${inner.join('')}</div>`,
    );
    expect(body.split('\n\n')).toEqual(DAM);
  });

  test('a short entry of a live blog; the name that signs each of them is no text', () => {
    const entries = HARBOUR.map(
      (text, i) =>
        `<div class="entry"><div class="meta"><time>1${5 - i}:20</time><div class="by">Jane Miller</div></div><div class="said">${p(text)}</div></div>`,
    );
    const { body } = articleOf(
      'Harbour of Melse to be dredged',
      `<main><h1>Harbour of Melse to be dredged</h1>${entries.join('')}</main>`,
    );
    expect(body.split('\n\n')).toEqual(HARBOUR);
  });

  test('the cards of two authors below the article', () => {
    const cards = ['Jane Miller', 'Ivo Brandt']
      .map(
        (name) =>
          `<div><h4>${name}</h4>${p(`${name} is a senior fellow of the harbour programme. Before that they taught.`)}</div>`,
      )
      .join('');
    const inner = `<h1>Harbour of Melse to be dredged</h1><div>By Jane Miller and Ivo Brandt</div><time>4 March 2022</time><div>${HARBOUR.map(p).join('')}</div>${cards}`;
    expect(articleOf('Harbour of Melse to be dredged', inner).body.split('\n\n')).toEqual(HARBOUR);
  });
});

describe('pictures', () => {
  test('what stands in a figure is a caption, a quotation there is not', () => {
    const figure = '<figure><img src="a.jpg"><div>The harbour at low tide on Friday morning.</div></figure>';
    const quotation =
      '<figure><blockquote><p>We could walk to the island and back in our slippers.</p></blockquote></figure>';
    const inner = [p(HARBOUR[0]!), figure, ...HARBOUR.slice(1, 4).map(p), quotation, p(HARBOUR[4]!)].join('');
    const { body, captions } = articleOf(
      'Harbour of Melse',
      `<h1>Harbour of Melse to be dredged</h1><div class="t">${inner}</div>`,
    );
    expect(captions).toEqual(['The harbour at low tide on Friday morning.']);
    expect(body).toContain('in our slippers');
  });

  test.each([
    'Figure 2. Depth of the harbour at low tide, 2003–2022',
    'Ivo Maas with his second propeller. © EPU/2022/Rosa Lind',
    'Skippers say that they touch the ground twice a week.(WQXT)',
    'The harbour at dawn on the day after the vote. (Jan Miller)',
    '改修される旧港湾局の建物＝白浜町で',
  ])('in a bare text: %s', (caption) => {
    const { body } = textOf([
      'Harbour of Melse to be dredged',
      '4 March 2022',
      ...HARBOUR.slice(0, 2),
      caption,
      ...HARBOUR.slice(3),
    ]);
    expect(body.split('\n\n')).toEqual([...HARBOUR.slice(0, 2), ...HARBOUR.slice(3)]);
  });
});

describe('headlines and writers', () => {
  test('a blog’s name in the first heading, the headline in the second', () => {
    const inner = `<h1>Notes from the Pier</h1><p>News from the outer isles</p><h3>Harbour of Melse to be dredged</h3><div>${HARBOUR.map(p).join('')}</div>`;
    const { headline, body } = articleOf('Notes from the Pier: Harbour of Melse to be dredged', inner);
    expect(headline).toBe('Harbour of Melse to be dredged');
    expect(body.split('\n\n')).toEqual(HARBOUR);
  });

  test('a name in capitals above the date, and a place there that is nobody', () => {
    const page = (by: string) =>
      articleOf(
        'Harbour of Melse to be dredged',
        `<h1>Harbour of Melse to be dredged</h1><div>${by}</div><div>4 March 2022</div><div>${HARBOUR.map(p).join('')}</div>`,
      );
    expect(page('JANE MILLER').bylines.map(({ name }) => name)).toEqual(['JANE MILLER']);
    expect(page('MELSE COUNTY').bylines).toEqual([]);
  });
});
