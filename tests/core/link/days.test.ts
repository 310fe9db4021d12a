import { createPipeline, type Record, type Time } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link, rankDays } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { recordOf } from '../../quality/link/record.ts';

/** A page whose text names days: pairs of the words and their EDTF value. */
function page(id: string, date: string | null, text: string, named: [string, string][]): Record {
  const record = recordOf({ id, title: `Page ${id}`, date, paragraphs: [text] });
  const times = named.map(([words, edtf]): Time => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words, type: 'DATE', edtf, rule: 'test', certainty: 'stated' };
  });
  return { ...record, times };
}

const pages = [
  page('a', '2019-03-01', 'The summit of Thursday ended early.', [['Thursday', '2019-02-28']]),
  page('b', '2019-06-30', 'They last met on Feb. 28, and will meet again on July 20.', [
    ['Feb. 28', '2019-02-28'],
    ['July 20', '2019-07-20'],
  ]),
  page('c', '2020-07-03', 'Their second summit, on 28 February 2019, failed. They first met in 2018.', [
    ['28 February 2019', '2019-02-28'],
    ['2018', '2018'],
  ]),
];

test('a day that is still named a year later comes before days of publication and days to come; a year is no day', () => {
  const days = rankDays(pages, [], { top: 1 });
  expect(days.map(({ day }) => day)).toEqual(['2019-02-28']);
  expect(days[0]!.named.map(({ articleId, evidence }) => [articleId, evidence.exact])).toEqual([
    ['a', 'Thursday'],
    ['b', 'Feb. 28'],
    ['c', '28 February 2019'],
  ]);
  expect(rankDays(pages, []).map(({ day }) => day)).not.toContain('2018-01-01');
});

test('days come in the order of the calendar, whatever the order of the pages', () => {
  const days = rankDays(pages, []);
  expect(days.map(({ day }) => day)).toEqual([...days.map(({ day }) => day)].sort());
  expect(rankDays([...pages].reverse(), [])).toEqual(days);
});

test('copies of a page add nothing to its days', () => {
  const later = page('z', '2019-03-02', 'The summit of Thursday ended early.', [['Thursday', '2019-02-28']]);
  const twins = [pages[0]!, later];
  const { lineage } = link(twins, loadLexicon());
  expect(rankDays(twins, lineage)).toEqual(rankDays([pages[0]!], []));
});

test('the day on which a page was written is none that it tells of', () => {
  const [record] = [
    ...createPipeline(loadLexicon())({
      text: 'Rebels take Konna\n\nBAMAKO, Jan 11 (Reuters) - Rebels took the town of Konna on Thursday.',
      date: '2013-01-11',
    }),
  ];
  const named = rankDays([record!], []).flatMap(({ day, named }) =>
    named.map(({ evidence }) => `${day} ${evidence.exact}`),
  );
  expect(named).toEqual(['2013-01-10 Thursday']);
});
