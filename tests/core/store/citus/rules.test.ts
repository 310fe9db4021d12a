import { expect, test } from 'vitest';
import { breachesOf, type Spread } from './rules.ts';

const [ARTICLES, STORIES] = [
  { key: 'article_id', family: 1 },
  { key: 'story_id', family: 2 },
];
const SPREAD: Spread = new Map([
  ...['article', 'quote', 'mention', 'lineage'].map((table) => [table, ARTICLES] as const),
  ...['story', 'canonical', 'party'].map((table) => [table, STORIES] as const),
  ['entity', { key: 'entity_id', family: 3 }] as const,
  ...['setting', 'feed'].map((table) => [table, null] as const),
]);

test.each<[breach: string, sql: string]>([
  ['2 statements in one call', 'select 1; select 2'],
  ['row locks', 'select * from article for update skip locked'],
  ['GROUPING SETS', 'select day, count(*) from article group by grouping sets (day, ())'],
  ['a recursive WITH', 'with recursive r as (select 1 union all select 1 from r) select * from r'],
  ['json_agg()', 'select (select json_agg(q) from quote q where q.article_id = a.article_id) from article a'],
  [
    'now() in what is written',
    'insert into entity (entity_id) values ($1) on conflict (entity_id) do update set day = now()',
  ],
  ['the time of day in what is written', 'update article set day = current_date where article_id = $1'],
  ['ON CONFLICT without article_id', 'insert into quote (article_id, n) values ($1, 1) on conflict (n) do nothing'],
  ['no article_id in an INSERT', 'insert into quote (n) values ($1)'],
  ['article_id is written over', 'update quote set article_id = $1 where n = 1'],
  ['tables of several families meet: article, story', 'select * from article, story where article_id = story_id'],
  ['not joined by their key: article, quote', 'select * from article a join quote q on a.day = q.day'],
  ['not joined by their key: article, mention', 'select * from article where day in (select as_of from mention)'],
  [
    'not joined by their key: article, quote',
    'select * from article a, quote q where a.article_id = q.article_id or a.n = 1',
  ],
])('%s is seen in: %s', async (breach, sql) => {
  expect(await breachesOf(sql, SPREAD)).toContain(breach);
});

test.each([
  'select * from article a left join lineage l on l.article_id = a.article_id where a.day > $1',
  'select * from canonical c where (c.story_id, c.event_id) in (select story_id, event_id from party where side = $1)',
  'select * from canonical c where exists (select 1 from party p where p.story_id = c.story_id and p.n = 1)',
  'select * from article a where not exists (select 1 from quote q where q.article_id = a.article_id)',
  'select x.event_id from (select story_id, event_id from party union all select story_id, event_id from party) x',
  'select * from feed, article',
  'update setting set value = $1',
])('nothing is wrong with: %s', async (sql) => {
  expect(await breachesOf(sql, SPREAD)).toEqual([]);
});
