import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';

const pipeline = createPipeline(loadLexicon());
const datesOf = (text: string, date?: string) => {
  const [record] = [...pipeline({ id: 'one', text, ...(date ? { date } : {}) })];
  return [...record!.events]
    .sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
    .map((event) => `${event.type} ${event.date}`);
};

test('a chronicle tells each paragraph under its own day, and the year runs on', () => {
  const text = `2 November 2011: Kenya bombs a camp in Somalia. Somalia protests the raid to Kenya.

28 December: Ethiopia invades Somalia.

3 January – Kenya arrests a Somali minister. Somalia had accused Kenya of spying.`;
  expect(datesOf(text)).toEqual([
    'ASSAULT 2011-11-02',
    'ACCUSE 2011-11-02',
    'ASSAULT 2011-12-28',
    'COERCE 2012-01-03',
    'ACCUSE ../2012-01-03',
  ]);
});

test('one day at the head of a paragraph makes no chronicle', () => {
  const text = `Iran condemned Israel.

3 May 2021: Kenya bombed a camp in Somalia.

Egypt criticized Sudan.`;
  expect(datesOf(text, '2022-06-01')).toEqual(['ACCUSE 2022-06-01', 'ASSAULT 2021-05-03', 'ACCUSE 2022-06-01']);
});
