import { contains } from '@dateline/core/model';
import { describe, expect, test } from 'vitest';
import { publishedOf } from './dated.ts';

describe('an undated text', () => {
  test.each([
    [
      'The breakdown of last month’s summit in Hanoi between Donald Trump and Kim Jong Un still rankles.',
      '2019-03',
      '2019-03-15',
    ],
    [
      'Kim met Vladimir Putin in Vladivostok two weeks ago. Russian officials praised the talks.',
      '2019-05',
      '2019-05-08',
    ],
    [
      'Last month, North Korea lost patience, raised its voice and blew up the liaison office in Kaesong.',
      '2020-07',
      '2020-07-03',
    ],
    [
      'The coup in Mali, in which soldiers ousted President Keita earlier this month, was condemned.',
      '2020-08',
      '2020-08-20',
    ],
    ['The Taliban entered Kabul on Sunday without a fight.', '2021-08-14/2021-08-22', '2021-08-16'],
    ['A museum opened in May 2014.\nThe museum, which was opened last year, has closed.', '2015', '2015-06-01'],
  ])('%s', (text, within, truth) => {
    const published = publishedOf(text);
    expect(published?.certainty).toBe('inferred');
    expect(contains(within, published!.edtf)).toBe(true);
    expect(contains(published!.edtf, truth)).toBe(true);
    for (const { start, end } of published!.basis) expect(text.slice(start!, end!).trim()).not.toBe('');
    expect(published!.basis.length).toBeGreaterThan(0);
  });

  test.each([
    ['no evidence', 'The ministers met on Friday and will meet again next month.'],
    ['only a past date', 'The treaty was signed in 2012.'],
    ['a fact that is only feared', 'Fears of a coup in Mali against Keita grew last month.'],
    ['an anniversary', 'The anniversary of the Hanoi summit between Trump and Kim was marked last month.'],
    [
      'two times in one sentence',
      'Last week he recalled that Trump and Kim of North Korea met in Hanoi for a summit in 2019.',
    ],
    [
      'reasons that contradict each other',
      'Last month’s summit in Hanoi between Trump and Kim failed.\nLast month rebels shot down hopes when Mali saw a coup that ousted Keita.',
    ],
  ])('%s: the day stays unknown', (_, text) => {
    expect(publishedOf(text)).toBeNull();
  });
});
