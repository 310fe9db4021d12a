import type { CanonicalEvent } from '@dateline/core';
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
