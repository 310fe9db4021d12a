import { createPipeline, type Record } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);

/** One summit as four pages of different years tell it, of which one alone is a report of the time. */
const ACCOUNTS = {
  march: {
    date: '2019-03-22',
    text: 'Office closes\n\nThe pullout follows a failed summit between the US and North Korean leaders in Hanoi last month, officials in Seoul said on Friday.',
  },
  undated: {
    text: 'The North may walk away\n\nThe summit in Hanoi between US President Donald Trump and North Korean leader Kim Jong Un broke down over sanctions. Nobody signed anything.',
  },
  later: {
    date: '2020-03-31',
    text: 'Seoul ready to help\n\nNuclear talks have stalled since the no-deal summit between North Korean leader Kim Jong-un and U.S. President Donald Trump about a year ago, an official said on Tuesday.',
  },
  other: {
    date: '2020-07-03',
    text: 'An envoy travels\n\nUS President Donald Trump and North Korean leader Kim Jong Un met in June 2019 at the border and agreed to resume negotiations.',
  },
};

function read([id, page]: [string, { date?: string; text: string }]): Record {
  const line = JSON.stringify({ id, ...page });
  return [...pipeline({ bytes: new TextEncoder().encode(line), format: 'jsonl' })][0]!;
}

const { events, stories, lineage } = link(Object.entries(ACCOUNTS).map(read), lexicon);
const told = events
  .filter(({ type }) => type === 'CONSULT')
  .map(({ statements, ...event }) => ({
    ...event,
    pages: [...new Set(statements.map(({ articleId }) => articleId))].sort(),
  }));

test('a failed summit is one event, whoever tells it and however vaguely, with the tightest date', () => {
  const summit = told.find(({ pages }) => pages.includes('march'))!;
  expect(summit.pages).toEqual(['later', 'march', 'undated']);
  expect(summit).toMatchObject({ date: '2019-02', place: 'Hanoi', origins: 3, status: 'happened' });
});

test('another meeting of the same two in that year is another event', () => {
  expect(told.find(({ pages }) => pages.includes('other'))!.pages).toEqual(['other']);
});

test('a story that looks back on an event of an earlier one follows it', () => {
  const storyOf = (article: string) => lineage.find(({ id }) => id === article)!.storyId;
  const { related = [] } = stories.find(({ id }) => id === storyOf('later'))!;
  const summit = told.find(({ pages }) => pages.includes('march'))!.id;
  expect(related).toContainEqual({ storyId: storyOf('march'), relation: 'follows', eventIds: [summit] });
  expect(stories.find(({ id }) => id === storyOf('other'))!.related).toBeUndefined();
});
