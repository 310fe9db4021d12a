import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';

const pipeline = createPipeline(loadLexicon());

test('a document becomes one record whose offsets point into its text', () => {
  const text = 'SEOUL, March 22 (Agency) -- The ministers met on Friday.\n\nThey will meet again next week.';
  const [record, ...rest] = [...pipeline({ id: 'a', text, date: '2019-03-22' })];
  expect(rest).toEqual([]);
  expect(record!.id).toBe('a');
  expect(record!.issues).toEqual([]);
  for (const block of record!.article!.blocks) expect(text.slice(block.start, block.end)).toBe(block.text);
});
