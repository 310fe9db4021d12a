import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';

const pipeline = createPipeline(loadLexicon());
const bodyOf = (text: string) => [...pipeline({ id: 'one', text })][0]!.article!.body;

test.each([
  ['a sentence', 'Turkey has condemned the ban.'],
  ['a headline', 'Kremlin calls for restraint'],
  ['a name out of a list', 'Taliban fighters'],
  ['a body of one word', 'UNHCR'],
])('a text that is one line is that line: %s', (_, text) => {
  expect(bodyOf(text)).toBe(text);
});

test('the words of a share bar are no text, even alone', () => {
  expect(bodyOf('Share this: Facebook Twitter Print')).toBe('');
});
