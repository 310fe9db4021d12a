import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
function articleOf(lines: readonly string[]) {
  const [document] = [...read({ text: lines.join('\n'), format: 'text' })];
  return parse(document!, segment(document!, lexicon), lexicon);
}
const ENTRIES = [
  'With 31 of 94 stations counted, the mayor of Varna Bay trails her challenger by four hundred votes.',
  'Our reporter at the town hall says two tables have stopped because a generator failed.',
  'The box that was reported missing has been found in the wrong van, its seal unbroken.',
  'The polls are closed. First results are expected within the hour.',
];

describe('texts without markup', () => {
  test('a live blog is all of its entries, with their headings', () => {
    const times = ['20:41', '19:58', '19:10', '18:02'];
    const lines = times.flatMap((time, i) => [
      time,
      ...(i === 2 ? ['Missing box is found'] : []),
      ENTRIES[i]!,
      'ShareCopied to clipboard',
    ]);
    const { body } = articleOf([
      'HomeNewsSport',
      'Mayor trails challenger in Varna Bay vote: live updates',
      ...lines,
      'Most viewed',
      'Shark in the harbour',
    ]);
    expect(body.split('\n\n')).toEqual([...ENTRIES.slice(0, 2), 'Missing box is found', ...ENTRIES.slice(2)]);
  });

  test('one or two sentences between headline and byline are the standfirst', () => {
    const { body, headline } = articleOf([
      'StartPolitikSport',
      'Streik der Besatzungen legt Fähren zu den Inseln lahm',
      'Rund viertausend Pendler kommen seit Montag nicht mehr auf das Festland, und das bleibt so.',
      'Von Jörg Hallmann',
      '06.11.2023, 14.22 Uhr',
      'Im Hafen von Wyk steht seit Montagmorgen alles still, die sieben Fähren liegen am Kai.',
      'Betroffen sind nach Angaben der Reederei etwa viertausend Pendler und neunhundert Schüler.',
      'Zuletzt war der Verkehr im Winter 2009 länger als einen Tag unterbrochen, damals lag es am Eis.',
    ]);
    expect(headline).toBe('Streik der Besatzungen legt Fähren zu den Inseln lahm');
    expect(body).toMatch(/^Im Hafen/);
  });

  test('of a headline above a summary in points, the first line is the headline', () => {
    const { headline } = articleOf([
      'HomeNewsSport',
      'Lottery winner gives half of twelve million to the school that expelled him',
      'Gareth Pugh was thrown out of Bryn High in 1990 for setting off a flare',
      'The plumber won twelve million in March and kept it secret for six weeks',
      'He has asked that the new gym bear the name of his old teacher',
      'By Rhys Calder',
      '3 May 2021',
      'A plumber who won twelve million on the lottery has handed half of it to the school that expelled him.',
      'Gareth Pugh told nobody of his win for six weeks, and went on mending boilers in Cwmdar.',
      'The head teacher said the money would pay for a gym, a music room and new laboratories.',
    ]);
    expect(headline).toBe('Lottery winner gives half of twelve million to the school that expelled him');
  });

  test.each([
    'El embalse de Valdeluz, el martes pasado.P. Roca (Efe)',
    '시험 운행 중인 열차가 다리를 지나고 있다 [새빛시 제공. 재판매 및 DB 금지]',
    '11月1日，工人在青河大桥上安装护栏。王小北 摄',
  ])('a caption: %s', (caption) => {
    const { captions } = articleOf(['Reservoir falls to nine percent', 'By Ana Ruiz', caption, ...ENTRIES]);
    expect(captions).toContain(caption);
  });

  test('a menu of sections is nobody’s name', () => {
    const { bylines } = articleOf([
      'Политика Экономика Спорт',
      '16:45 19.04.2021',
      'Вода поднялась на метр',
      ...ENTRIES,
    ]);
    expect(bylines).toEqual([]);
  });
});
