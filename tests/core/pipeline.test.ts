import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);
const PAGE = 'SEOUL, March 22 (Agency) -- The ministers met on Friday.\n\nThey will meet again next week.';

test('a document becomes one record whose offsets point into its text', () => {
  const [record, ...rest] = [...pipeline({ id: 'a', text: PAGE, date: '2019-03-22' })];
  expect(rest).toEqual([]);
  expect(record!.id).toBe('a');
  expect(record!.issues).toEqual([]);
  for (const block of record!.article!.blocks) expect(PAGE.slice(block.start, block.end)).toBe(block.text);
});

test('a document that takes too long keeps what was read of it and says so', () => {
  let calls = 0;
  // A clock that jumps past the limit when annotate is about to begin.
  const watch = { now: () => (calls++ < 2 ? 0 : 20_000), limit: 10_000 };
  const [record] = [...createPipeline(lexicon, watch)({ id: 'slow', text: PAGE })];
  expect(record!.article!.body).toContain('The ministers met');
  expect(record!.events).toEqual([]);
  expect(record!.issues.map((issue) => issue.name)).toEqual(['too-slow']);
});

test('of a body beyond all reading only the beginning is annotated, and the whole is kept', () => {
  const paragraph = `The minister of trade met his colleague in Geneva. ${'They spoke about grain and ships for a long time. '.repeat(2000)}`;
  const text = Array.from({ length: 20 }, (_, n) => `${n}. ${paragraph}`).join('\n\n');
  const [record] = [...pipeline({ id: 'long', text })];
  expect(record!.issues.map((issue) => issue.name)).toContain('too-large');
  expect(record!.article!.blocks.at(-1)!.end).toBe(text.trimEnd().length);
});

test('documents read side by side become what each becomes alone', () => {
  const texts = [
    PAGE,
    'Police met the minister. "We will not pay," Police Chief Ana Lima said on Tuesday.',
    'PRAGUE POLICE ARREST TWO MEN OVER THE ATTACK ON THE RAILWAY\n\nTHE MEN WERE HELD ON SUNDAY.',
    'The police of Lima freed a judge. Mr Ali, 51, was sworn in as president two days later.',
  ];
  const sources = texts.map((text, n) => ({ id: `n${n}`, text }));
  expect([...pipeline(sources)]).toEqual(sources.flatMap((source) => [...pipeline(source)]));
});
