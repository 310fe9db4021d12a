import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link, rankTimeline } from '@dateline/core/link';
import { describe, expect, test } from 'vitest';
import { type Chronicle, chronicle } from './chronicle.ts';
import { DAY, dateF1, heaviest } from './day-scores.ts';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);

function scoresOf({ articles, days }: Chronicle) {
  const records = articles.flatMap(({ id, text, date }) => [...pipeline({ text, date, path: id })]);
  const { events } = link(records, lexicon);
  const dated = events.filter(({ date }) => date !== null && DAY.test(date));
  const dayOf = ({ date }: { date: string | null }) => date!.slice(0, 10);
  const summed = new Map<string, number>();
  for (const event of dated) summed.set(dayOf(event), (summed.get(dayOf(event)) ?? 0) + event.weight);
  const published = new Map<string, number>();
  for (const { date } of articles) published.set(date, (published.get(date) ?? 0) + 1);
  return {
    published: dateF1(heaviest(published, days.length), days),
    summed: dateF1(heaviest(summed, days.length), days),
    timeline: dateF1([...new Set(rankTimeline(dated, { top: days.length }).map(dayOf))], days),
  };
}

describe('the days of invented affairs, against what an editor would choose', () => {
  const scores = [31, 32, 33, 34].map((seed) => scoresOf(chronicle(seed)));
  const mean = (key: keyof (typeof scores)[number]) =>
    scores.reduce((sum, score) => sum + score[key], 0) / scores.length;

  test('days by the weights of their events', () => {
    expect(mean('summed')).toBeGreaterThanOrEqual(0.62);
  });

  test('days of the events that a timeline of that length keeps', () => {
    expect(mean('timeline')).toBeGreaterThanOrEqual(0.66);
  });

  test('counting what was published does much worse', () => {
    expect(mean('published')).toBeLessThanOrEqual(0.45);
  });
});
