import type { Event } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link, rankTimeline } from '@dateline/core/link';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../quality/link/record.ts';
import { page, summit, type Telling } from './tellings.ts';

const lexicon = loadLexicon();

describe('one happening, many tellings', () => {
  test('a summit told by three pages is one event with the tightest date, its parties on either side', () => {
    const { events } = link(
      [
        page('a', '2019-03-22', [
          summit('The pullout follows a failed summit of the two leaders in Hanoi last month.', '2019-02'),
        ]),
        page('b', '2019-03-01', [
          summit('The two leaders ended their summit in Hanoi on Thursday without a deal.', '2019-02-28'),
        ]),
        page('c', '2020-07-03', [
          {
            ...summit('Their second summit in Hanoi, in early 2019, collapsed.', '2019-01/2019-04'),
            doers: ['PRK'],
            doneTo: ['USA'],
          },
        ]),
      ],
      lexicon,
    );
    expect(events).toHaveLength(1);
    expect(events[0]!.date).toBe('2019-02-28');
    expect(events[0]!.origins).toBe(3);
    expect(events[0]!.statements.map(({ articleId }) => articleId)).toEqual(['b', 'a', 'c']);
    expect(events[0]!.contradictions).toEqual([]);
  });

  test('launches of different days stay apart', () => {
    const launch = (said: string, date: string): Telling => ({
      type: 'MOBILIZE',
      mode: 'weapons',
      said,
      date,
      doers: ['PRK'],
    });
    const { events } = link(
      [
        page('a', '2022-03-05', [
          launch('North Korea fired a ballistic missile into the sea on Saturday.', '2022-03-05'),
        ]),
        page('b', '2022-03-16', [
          launch('North Korea fired a ballistic missile into the sea on Wednesday.', '2022-03-16'),
        ]),
      ],
      lexicon,
    );
    expect(events).toHaveLength(2);
  });

  test('withdrawing from an office and blowing it up are two events', () => {
    const { events } = link(
      [
        page('a', '2019-03-22', [
          {
            type: 'SANCTION',
            mode: 'withdraw',
            said: 'North Korea withdrew from the liaison office in Kaesong.',
            date: '2019-03-22',
            doers: ['PRK'],
            doneTo: ['KOR'],
          },
        ]),
        page('b', '2020-06-16', [
          {
            type: 'ASSAULT',
            mode: 'destroy',
            said: 'North Korea blew up the liaison office in Kaesong.',
            date: '2020-06-16',
            doers: ['PRK'],
            doneTo: ['KOR'],
          },
        ]),
      ],
      lexicon,
    );
    expect(events).toHaveLength(2);
  });

  test('planned, then happened: one life, and what came true is its state', () => {
    const visit = (said: string, status: Event['status']): Telling => ({
      type: 'CONSULT',
      mode: 'visit',
      said,
      status,
      date: '2020-07-08',
      doers: ['USA'],
      doneTo: ['KOR'],
    });
    const { events } = link(
      [
        page('before', '2020-07-03', [visit('The envoy is to hold talks in Seoul on Wednesday.', 'planned')]),
        page('after', '2020-07-09', [visit('The envoy held talks in Seoul on Wednesday.', 'happened')]),
      ],
      lexicon,
    );
    expect(events.map(({ status, statements }) => [status, statements.map((told) => told.status)])).toEqual([
      ['happened', ['planned', 'happened']],
    ]);
  });

  test('five rehosts of one report are one source', () => {
    const said = 'Norvex closed its border with Kelso on Monday after the storm broke the Yarrow pier.';
    const closing: Telling = { type: 'COERCE', said, date: '2020-03-02', doers: ['NOR'], doneTo: ['KWT'] };
    const more = [
      'The ferry Larkspur was held at Penrith with 212 people on board, the harbour office in Arvenholt said.',
    ];
    const pages = Array.from({ length: 5 }, (_, n) =>
      page(`copy-${n}`, `2020-03-0${n + 3}`, [closing], [...more, `Host ${n}.`]),
    );
    const { events, lineage } = link(pages, lexicon);
    expect(new Set(lineage.map(({ originId }) => originId))).toEqual(new Set(['copy-0']));
    expect(events).toHaveLength(1);
    expect(events[0]!.origins).toBe(1);
    expect(events[0]!.statements).toHaveLength(5);
  });
});

test('a timeline keeps the weightiest and tells them by day, the undated last', () => {
  const { events } = link(
    [
      page('a', '2019-03-22', [
        { ...summit('The leaders met in Hanoi on Feb. 28.', '2019-02-28'), weight: 0.9 },
        { type: 'ACCUSE', said: 'Kelso accused Norvex of delay.', doers: ['KWT'], doneTo: ['NOR'], weight: 0.7 },
        {
          type: 'REQUEST',
          said: 'Norvex asked for patience in May 2018.',
          date: '2018-05',
          doers: ['NOR'],
          weight: 0.1,
        },
        { ...summit('The leaders met in Singapore on June 12, 2018.', '2018-06-12'), weight: 0.8 },
      ]),
    ],
    lexicon,
  );
  expect(rankTimeline(events, { top: 3 }).map(({ date }) => date)).toEqual(['2018-06-12', '2019-02-28', null]);
  expect(rankTimeline(events)).toHaveLength(4);
});

test("a story's title is a headline without what a desk writes around it", () => {
  const titleOf = (title: string) =>
    link([recordOf({ id: 'a', title, paragraphs: ['Seoul and Tokyo met.'], date: null })], lexicon).stories[0]!.title;
  expect(titleOf('(2nd LD) Seoul, Tokyo meet')).toBe('Seoul, Tokyo meet');
  expect(titleOf('UPDATE 2-(LEAD) Seoul, Tokyo meet (ATTN: ADDS details)')).toBe('Seoul, Tokyo meet');
  expect(titleOf('Exclusive: Seoul, Tokyo meet')).toBe('Seoul, Tokyo meet');
  expect(titleOf('Leaders of Seoul and Tokyo meet (in Busan)')).toBe('Leaders of Seoul and Tokyo meet (in Busan)');
});
