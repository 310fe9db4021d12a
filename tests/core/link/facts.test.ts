import { createPipeline, type Record } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { gatherFacts, link } from '@dateline/core/link';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);

function pageOf(id: string, text: string, date?: string): Record {
  return { ...[...pipeline({ text, ...(date ? { date } : {}) })][0]!, id };
}

function factsOf(...records: Record[]) {
  const { lineage, events } = link(records, lexicon);
  return gatherFacts(records, lineage, events, lexicon);
}

const said = (text: string, date = '2013-11-18') => factsOf(pageOf('a', `The week on the coast\n\n${text}`, date));

test.each([
  ['The well was capped on November 15.', '2013-11-15'],
  ['Oil stopped for good on Friday, the company said.', '2013-11-15'],
  ['The bridge, which carried four lanes, fell into the river on 3 March 2012.', '2012-03-03'],
  ['It has been three months since the rig sank on 22 August 2013.', '2013-08-22'],
])('what no class codes is told with its day and its words: %s', (text, date) => {
  const facts = said(text);
  expect(facts.map((fact) => [fact.date, fact.status, fact.text])).toEqual([[date, 'happened', text]]);
  const [{ articleId, evidence }] = facts[0]!.statements as [(typeof facts)[0]['statements'][0]];
  expect([articleId, evidence.exact]).toEqual(['a', text]);
});

test.each([
  'The relief well is due to reach the pipe on December 1.',
  'The first ferry was scheduled to sail on November 15.',
  'The company has until November 15 to cap the well.',
  'If the cap fails on November 15, the beaches are lost.',
  'The cap did not hold on November 15.',
  'Shares would rise on November 15, he thought.',
  '"The well was capped on November 15," he said.',
  'Was the well really capped on November 15?',
  'The museum is closed on November 15.',
  'The well was capped in November.',
])('a plan, a deadline, a condition, what did not happen, the word of another and a month give no fact: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('two days between semicolons are two facts, each with its own words', () => {
  const facts = said('On August 19 the rig exploded; on August 22 it sank with all its equipment.');
  const told = facts.map(({ date, text }) => `${date} ${text}`).sort();
  expect(told).toEqual([
    '2013-08-19 On August 19 the rig exploded',
    '2013-08-22 on August 22 it sank with all its equipment.',
  ]);
});

test('a sentence in which an event of that day was read is no further fact', () => {
  const record = pageOf(
    'a',
    'Rebels take Konna\n\nIslamist rebels captured the town of Konna on Thursday.',
    '2013-01-11',
  );
  expect(link([record], lexicon).events.map(({ date }) => date)).toContain('2013-01-10');
  expect(factsOf(record)).toEqual([]);
});

const first = pageOf('a', 'Well capped\n\nThe leaking well off Halifax was capped on Friday.', '2013-11-16');
const second = pageOf(
  'b',
  'Year in review\n\nFishermen remember a hard year. The leaking well was finally capped on November 15. Crabs were few on December 2.',
  '2013-12-28',
);

test('articles that say the same of a day tell one fact, which weighs more than what one alone tells', () => {
  const facts = factsOf(first, second).sort((a, b) => b.weight - a.weight);
  expect(facts.map(({ date, origins }) => [date, origins])).toEqual([
    ['2013-11-15', 2],
    ['2013-12-02', 1],
  ]);
  expect(facts[0]!.statements.map(({ articleId }) => articleId)).toEqual(['a', 'b']);
  expect(facts[0]!.weight).toBeGreaterThan(2 * facts[1]!.weight);
});

test('a copy is no further source, and the order of the pages changes nothing', () => {
  const copy = {
    ...pageOf('c', 'Well capped\n\nThe leaking well off Halifax was capped on Friday.', '2013-11-17'),
    id: 'c',
  };
  const facts = factsOf(first, second, copy);
  const day = facts.find(({ date }) => date === '2013-11-15')!;
  expect(day.origins).toBe(2);
  expect(day.statements.map(({ articleId }) => articleId).sort()).toEqual(['a', 'b', 'c']);
  expect(factsOf(copy, second, first)).toEqual(facts);
});
