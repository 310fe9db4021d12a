import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const TITLE = 'Rust closes two Sarn bridges to lorries';
const BODY = [
  'Two of the three bridges over the Sarn will be closed to lorries from Monday after engineers found rust in the cables of both, the roads agency said.',
  'The agency inspected the bridges in April, nine years after it was last required to do so.',
  '“The bridges are safe for cars and for people on foot,” said its director, Ewa Lindqvist.',
  'The repairs are expected to take until the autumn of next year and to cost 54 million crowns.',
];
const div = (lines: readonly string[]) => lines.map((line) => `<div>${line}</div>`).join('');
const articleOf = (above: string[], below: string[] = []) => {
  const html = `<html><body><h1>${TITLE}</h1>${div(above)}<div class="t">${BODY.map((p) => `<p>${p}</p>`).join('')}</div>${div(below)}</body></html>`;
  const [document] = [...read({ html })];
  return parse(document!, segment(document!, lexicon), lexicon);
};
const authorsOf = (above: string[], below?: string[]) => articleOf(above, below).bylines.map(({ name }) => name);

describe('who signs, in the forms of many houses', () => {
  test.each([
    [['Sjoerd van der Wal • Gisteren, 16:05 • Leestijd 3 minuten', '6 april 2022'], ['Sjoerd van der Wal']],
    [['Rizky Pratama - nusakabar', 'Rabu, 12 Jan 2022 14:32 WIB'], ['Rizky Pratama']],
    [['MARTA IRIARTE Bilbao Miércoles, 21 septiembre 2016, 01:12'], ['MARTA IRIARTE']],
    [['CORINNE VASQUEZ, Staff Writer', 'June 11, 2019'], ['CORINNE VASQUEZ']],
    [
      ['Sunniva Aas', 'Pål Torkelsen', 'Published Apr 28, 2021'],
      ['Sunniva Aas', 'Pål Torkelsen'],
    ],
  ])('%j', (above, authors) => {
    expect(authorsOf(above)).toEqual(authors);
  });

  test('in capitals below the last paragraph', () => {
    expect(authorsOf(['27/01/2009'], ['TOBIAS WICKHAM in Sarnholm', 'Print this page'])).toEqual(['TOBIAS WICKHAM']);
  });

  test.each([
    [['Web Desk', 'June 05, 2020'], []],
    [['By Tolland Weekly staff', 'June 5, 2020'], []],
    [
      ['22 August 2016'],
      [
        'More news',
        'Swans block motorway',
        'By Karla Moss | 21 August 2016',
        'Mill town wins cup',
        'By Rick Dunn | 20 August 2016',
      ],
    ],
  ])('nobody: %j, and below %j', (above, below) => {
    expect(authorsOf(above, below)).toEqual([]);
  });
});

test('a clock of North America tells that the month stands first', () => {
  expect(articleOf(['Posted: 07/08/2011 01:00:00 AM PDT']).published?.edtf).toMatch(/^2011-07-08/);
  expect(articleOf(['Posted: 07/08/2011 01:00:00']).published?.edtf).toMatch(/^2011-08-07/);
});

test('Chinese and Japanese reporters sign in the text', () => {
  const read1 = (...lines: string[]) => {
    const [document] = [...read({ text: lines.join('\n'), format: 'text' })];
    return parse(document!, segment(document!, lexicon), lexicon).bylines.map(({ name }) => name);
  };
  const zh = '昨日上午10时，北河市新图书馆正式开放，比原计划提前三个月。截至昨晚9时，共有两万多人入馆参观。';
  const ja =
    '北浜市は17日、港の水門を27年ぶりに全面改修する方針を明らかにした。新年度当初予算案に調査費など3億2千万円を計上する。';
  expect(read1('北河市新图书馆提前三个月开放', '2014年12月27日', `本报讯（记者 王晓岚）${zh}`, zh)).toEqual(['王晓岚']);
  expect(read1('港の水門、27年ぶりに全面改修へ', '2020年2月18日', ja, `${ja}（佐々木涼）`)).toEqual(['佐々木涼']);
  expect(read1('港の水門、27年ぶりに全面改修へ', '2020年2月18日', ja, `${ja}（共同通信）`)).toEqual([]);
});
