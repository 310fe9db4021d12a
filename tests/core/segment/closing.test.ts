import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const ARTICLE = [
  'The bridge at Orla will be shut to lorries from Monday, the county said in a statement on Thursday.',
  'Engineers found rust in two of its bearings when they drained the boxes beneath the roadway.',
  'Cars may still cross, one lane at a time, at no more than thirty kilometres an hour.',
];
const bodyOf = (closing: readonly string[]) => {
  const html = `<html><head><title>Bridge at Orla shut to lorries</title></head><body><h1>Bridge at Orla shut to lorries</h1><div class="text">${[
    ...ARTICLE,
    ...closing,
  ]
    .map((text) => `<p>${text}</p>`)
    .join('')}</div></body></html>`;
  const [document] = [...read({ html })];
  return parse(document!, segment(document!, lexicon), lexicon).body.split('\n\n');
};

describe('what houses put below an article is no part of it', () => {
  test.each([
    [
      [
        'As you’re joining us today, we have a small favour to ask: support our journalism with as little as one pound.',
      ],
    ],
    [['Privacy Notice: Newsletters may contain info about charities and online ads.']],
    [['Have a news tip? Write to us.', 'If you have a complaint about this story, please contact the editor.']],
    [['Síguenos en Facebook y en Instagram.', 'Suscríbete para seguir leyendo']],
    [['Il vous reste 61 % de cet article à lire. La suite est réservée aux abonnés.']],
    [['Подписывайтесь на наш канал и читайте новости первыми.', 'Нашли ошибку? Выделите текст.']],
    [['责任编辑：周宁', '点击进入专题：大桥维修']],
    [['Correction, 23 July: An earlier version of this article gave the wrong name of the river.']],
    [['This article originally appeared on Orla Courier: Bridge at Orla shut to lorries']],
    [['The Star welcomes letters of up to 250 words. Letters may be edited for length.']],
    [['この記事は有料記事です。', '無断転載を禁じます。']],
  ])('%j', (closing) => {
    expect(bodyOf(closing)).toEqual(ARTICLE);
  });
});

describe('letters of readers are no part of it', () => {
  const letters = [
    'OldTimer 29 Nov 2018 8:12',
    'I have lived beside that bridge for seventy years and have never seen a bearing so much as looked at.',
    'Reply Report',
    'pedalpusher 29 Nov 2018 8:40',
    'At last the lorries will have to go round by the quarry, where they belong and always did.',
    'Reply Report',
  ];
  test.each(['6 people have commented', 'Comments (6)', '6 comments'])('below “%s”', (heading) => {
    expect(bodyOf([heading, ...letters])).toEqual(ARTICLE);
  });

  test('but a count of them below the headline heads nothing', () => {
    const text = ['Bridge at Orla shut to lorries', '89 comments', '4 March 2021', ...ARTICLE, 'Most read'].join('\n');
    const [document] = [...read({ text, format: 'text' })];
    expect(parse(document!, segment(document!, lexicon), lexicon).body.split('\n\n')).toEqual(ARTICLE);
  });
});
