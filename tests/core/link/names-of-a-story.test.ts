import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);

test('two that a page calls "the two rivals" stand in its story each for itself', () => {
  const text =
    'Old rivals meet\n\nIran and Saudi Arabia signed a deal on Friday. The two rivals agreed to reopen embassies. Both sides thanked Oman.';
  const [record] = [...pipeline({ id: 'one', text, date: '2023-03-10' })];
  expect(record!.entities.some(({ members }) => members !== undefined)).toBe(true);
  const { stories } = link([record!], lexicon);
  expect(stories[0]!.actors.map(({ id }) => id).sort()).toEqual(['irn', 'omn', 'sau']);
});
