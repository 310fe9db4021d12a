import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const readText = (...lines: string[]) => {
  const [document] = [...read({ text: lines.join('\n'), format: 'text' })];
  const article = parse(document!, segment(document!, lexicon), lexicon);
  return { title: article.headline, body: article.body.split('\n\n') };
};

describe('articles in scripts that part no words, in text without markup', () => {
  test('Chinese: a headline that uses the words of the body, a subhead below a box', () => {
    const body = [
      '昨日上午10时，北河市新图书馆正式开放，比原计划提前三个月。截至昨晚9时，共有两万多人入馆参观。',
      '新馆建筑面积三万平方米，藏书一百二十万册，分为五个阅览区。',
      '“以前借书要排队，现在自己刷卡就行。”市民刘先生说。',
      '夜间照常开放',
      '馆长赵国强介绍，新馆每天开放到晚上10时，周末延长一小时，市民凭身份证即可入馆。',
    ];
    const { title, body: found } = readText(
      '首页 新闻 财经 体育 娱乐',
      '东岸网 > 新闻中心 > 正文',
      '北河市新图书馆提前三个月开放',
      '2014年12月27日 07:31',
      '分享到： 微博 微信',
      ...body.slice(0, 3),
      '相关报道：',
      '北河市轨道交通规划三期获得批准',
      '江北新区房价三个月上涨一成多',
      ...body.slice(3),
      '新闻排行榜',
      '男子捡到钱包苦等失主六小时',
    );
    expect(title).toBe('北河市新图书馆提前三个月开放');
    expect(found).toEqual(body);
  });

  test('Korean: the headline far above share buttons', () => {
    const body = [
      '강원 동해안의 오징어 어획량이 3년 만에 크게 늘어난 것으로 나타났다고 해양수산부가 4일 밝혔다.',
      '지난 9월 한 달간 동해안에서 잡힌 오징어는 1천240t으로 지난해 같은 기간의 1.8배에 이른다.',
      '어획량이 늘면서 위판가격은 20마리 기준 3만2천원으로 지난해보다 1만원가량 내렸다.',
    ];
    const { title, body: found } = readText(
      '정치',
      '경제',
      '동해안 오징어 어획량 3년 만에 반등',
      '2018-10-04 08:00',
      '페이스북',
      '카카오톡',
      '글자크기 조정',
      ...body,
      '많이 본 뉴스',
      '주말 전국에 비 남해안 최대 80㎜',
    );
    expect(title).toBe('동해안 오징어 어획량 3년 만에 반등');
    expect(found).toEqual(body);
  });
});

describe('what stands around articles in other languages', () => {
  const DE = [
    'Der Stausee bei Korvik wird im Juni abgelassen, damit Risse in der Mauer gefüllt werden können, teilte der Verband am Dienstag mit.',
    'Taucher hatten die Risse im März entdeckt, als das Wasser vier Meter unter dem üblichen Stand lag.',
    '„Wir könnten noch ein Jahr warten, aber das will hier niemand“, sagte der Vorsitzende Nils Aune.',
    'Die Arbeiten sollen vier Millionen Euro kosten. Die Hälfte davon trägt der Kreis.',
  ];
  test.each([
    ['a newsletter', ['Melden Sie sich für unseren Newsletter an', 'Jeden Morgen das Wichtigste in Ihrem Postfach.']],
    ['more to read', ['Mehr zu diesem Thema', 'Chor aus Solund gewinnt Preis in Riga']],
  ])('%s in the middle and below', (_, box) => {
    const top = ['Stausee bei Korvik wird abgelassen', '12. Mai 2020'];
    const below = ['Diskutieren Sie mit', 'Bitte melden Sie sich an, um zu kommentieren.'];
    const { body } = readText(...top, ...DE.slice(0, 2), ...box, ...DE.slice(2), ...box, ...below);
    expect(body).toEqual(DE);
  });
});
