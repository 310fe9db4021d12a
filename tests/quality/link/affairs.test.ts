import { readdirSync, readFileSync } from 'node:fs';
import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { gatherFacts, link, rankDays } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { DAY, dateF1, heaviest } from './day-scores.ts';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);
const folder = new URL('affairs/', import.meta.url);

/** Made-up affairs that are mostly no matter of diplomacy: "== " and the days of a chronology by hand, then "@@ id day", headline and text. */
const affairs = readdirSync(folder)
  .sort()
  .map((file) => {
    const [gold = '', ...pages] = readFileSync(new URL(file, folder), 'utf8').split(/^@@ /m);
    const records = pages.flatMap((page) => {
      const [label = '', ...lines] = page.split('\n');
      const [id = '', date = ''] = label.split(' ');
      return [...pipeline({ text: lines.join('\n'), date, path: id })];
    });
    return { days: gold.slice(3).trim().split(' '), published: pages.map((page) => page.slice(4, 14)), records };
  });

const scores = affairs.map(({ days, published, records }) => {
  const { events, lineage } = link(records, lexicon);
  const facts = gatherFacts(records, lineage, events, lexicon);
  const summed = new Map<string, number>();
  const issued = new Map<string, number>();
  for (const { date, status, weight } of [...events, ...facts]) {
    if (date === null || !DAY.test(date) || status !== 'happened') continue;
    summed.set(date.slice(0, 10), (summed.get(date.slice(0, 10)) ?? 0) + weight);
  }
  for (const day of published) issued.set(day, (issued.get(day) ?? 0) + 1);
  return {
    summed: dateF1(heaviest(summed, days.length), days),
    named: dateF1(
      rankDays(records, lineage, { top: days.length }).map(({ day }) => day),
      days,
    ),
    published: dateF1(heaviest(issued, days.length), days),
  };
});
const mean = (key: keyof (typeof scores)[number]) => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;

test('days by the weights of events and dated facts', () => {
  expect(affairs.map(({ records }) => records.length)).toEqual([27, 30, 22, 24]);
  expect(mean('summed')).toBeGreaterThanOrEqual(0.75);
});

test('days of note', () => {
  expect(mean('named')).toBeGreaterThanOrEqual(0.7);
});

test('counting what was published does much worse', () => {
  expect(mean('published')).toBeLessThanOrEqual(0.2);
});
