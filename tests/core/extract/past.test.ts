import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';

const pipeline = createPipeline(loadLexicon());
const dateOf = (text: string, type: string, date: string) => {
  const [record] = [...pipeline({ id: 'one', text, date })];
  return record!.events.find((event) => event.type === type)?.date;
};

test.each([
  [
    'The two leaders of Korea agreed to set up the office at their summit in Panmunjom in April.',
    'AGREE',
    '2018-09-14',
    '2018-04',
  ],
  [
    'North Korea agreed to return the remains at talks in Panmunjom on December 20.',
    'AGREE',
    '2018-09-14',
    '2017-12-20',
  ],
  ['North Korea agreed to return the remains on Tuesday.', 'AGREE', '2018-09-14', null],
])('what happened lies before the day it is told, or has no date: %s', (text, type, published, date) => {
  expect(dateOf(text, type, published)).toBe(date);
});
