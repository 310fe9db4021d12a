import { type CanonicalEvent, createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { describe, expect, test } from 'vitest';
import { page, type Telling } from './tellings.ts';

const lexicon = loadLexicon();

/** Values of a contradiction with who gives them; checks on the way that each article gives its value in words of its own. */
function valuesOf({ contradictions }: CanonicalEvent, field: string) {
  return contradictions
    .find((found) => found.field === field)!
    .values.map(({ value, articleIds, words }) => {
      expect([...new Set(words!.map(({ articleId }) => articleId))].sort()).toEqual(articleIds);
      for (const { evidence } of words!) expect(evidence[0]!.exact.length).toBeGreaterThan(0);
      return { value, articleIds };
    });
}

describe('contradictions are shown', () => {
  const left = (said: string, date: string): Telling => ({
    type: 'SANCTION',
    said,
    date,
    doers: ['PRK'],
    doneTo: ['KOR'],
  });
  const { events } = link(
    [
      page('a', '2019-03-22', [
        left('North Korea withdrew its 14 workers from the Kaesong liaison office on Friday.', '2019-03-22'),
      ]),
      page('b', '2019-03-25', [
        left('North Korea withdrew its 17 workers from the Kaesong liaison office on Thursday.', '2019-03-21'),
      ]),
      page('c', '2019-03-23', [
        left('North Korea withdrew its staff from the Kaesong liaison office on Friday.', '2019-03-22'),
      ]),
    ],
    lexicon,
  );

  test('two days a day apart stay one event, dated as most say, with both values and who gives them', () => {
    expect(events).toHaveLength(1);
    expect(events[0]!.date).toBe('2019-03-22');
    expect(valuesOf(events[0]!, 'date')).toEqual([
      { value: '2019-03-22', articleIds: ['a', 'c'] },
      { value: '2019-03-21', articleIds: ['b'] },
    ]);
  });

  test('two counts of one thing', () => {
    expect(valuesOf(events[0]!, 'count')).toEqual([
      { value: '14 workers', articleIds: ['a'] },
      { value: '17 workers', articleIds: ['b'] },
    ]);
  });
});

describe('of accounts read from pages', () => {
  const pipeline = createPipeline(lexicon);
  const told = (...texts: [string, string][]) =>
    link(
      texts.map(([date, text], n) => ({ ...[...pipeline({ text, date })][0]!, id: `p${n}` })),
      lexicon,
    ).events;

  const bomb = (where: string): [string, string] => [
    '2012-05-04',
    `Bomb kills troops\n\nA suicide bomber killed 14 soldiers ${where} on Wednesday, Mali's defence ministry said.`,
  ];
  const army: [string, string] = [
    '2012-05-03',
    'Bomb in market\n\nA suicide bomber killed 14 soldiers in the town of Gao on Wednesday, the army of Mali said.',
  ];

  test('two towns in which one bomb went off', () => {
    const [event, ...others] = told(army, bomb('in the town of Kidal'));
    expect(others).toEqual([]);
    expect(valuesOf(event!, 'place')).toEqual([
      { value: 'Gao', articleIds: ['p0'] },
      { value: 'Kidal', articleIds: ['p1'] },
    ]);
  });

  test.each(['in the town of Gao', 'in Mali', 'in the north'])('%s is no other place than Gao', (where) => {
    for (const { contradictions } of told(army, bomb(where)))
      expect(contradictions.filter(({ field }) => field === 'place')).toEqual([]);
  });

  test('two accounts of who walked out', () => {
    const events = told(
      [
        '2019-02-28',
        'Summit collapses\n\nU.S. President Donald Trump walked out of a summit with North Korean leader Kim Jong Un in Hanoi on Thursday. Lunch had been laid for both, and nobody ate it.',
      ],
      [
        '2019-03-01',
        'Kim left first\n\nNorth Korean leader Kim Jong Un walked out of the Hanoi summit with Donald Trump on Thursday, South Korean officials said. Interpreters were still at the table, and his train stood ready in Dong Dang.',
      ],
    ).filter(({ text }) => text.includes('walked out'));
    expect(events).toHaveLength(1);
    expect(valuesOf(events[0]!, 'actors').map(({ articleIds }) => articleIds)).toEqual([['p0'], ['p1']]);
  });

  test('what each side did to the other is no contradiction', () => {
    const events = told(
      ['2020-10-05', 'Shelling\n\nArmenia shelled Azerbaijan on Sunday, officials in Baku said.'],
      ['2020-10-05', 'Shelling\n\nAzerbaijan shelled Armenia on Sunday, officials in Yerevan said.'],
    );
    expect(events.flatMap(({ contradictions }) => contradictions.map(({ field }) => field))).not.toContain('actors');
    expect(new Set(events.map(({ actors }) => actors[0]!.country)).size).toBe(2);
  });
});
