import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';

const pipeline = createPipeline(loadLexicon());
const recordOf = (text: string) => [...pipeline({ text, format: 'text', id: 'long' })][0]!;

const NAMES = ['Alice', 'Boris', 'Chloe', 'Dmitri', 'Elena', 'Farid', 'Grace', 'Hana'];
const list = Array.from({ length: 2000 }, (_, i) => NAMES[i % NAMES.length]).join(' and ');

test('a sentence of thousands of words is read to a point, and the record says so', () => {
  const { events, issues } = recordOf(`France condemned the attack on Monday.\n\nThe winners are ${list}.`);
  const [issue, more] = issues.filter(({ stage }) => stage === 'extract');
  expect(issue?.name).toBe('too-large');
  expect(issue?.message).toContain('one sentence was read for events to word 240 only');
  expect(issue?.message).toContain('The winners are Alice and Boris');
  expect(more).toBeUndefined();
  expect(events.map(({ type }) => type)).toEqual(['ACCUSE']);
});

test('sentences of ordinary length leave no such issue', () => {
  const { issues } = recordOf('France condemned the attack on Monday. Germany expelled two Russian diplomats.');
  expect(issues.filter(({ stage }) => stage === 'extract')).toEqual([]);
});
