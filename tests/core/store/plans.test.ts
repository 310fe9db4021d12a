import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '@dateline/core/store';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicals, deposits } from '../../bench/desk.ts';
import { QUESTIONS } from '../../bench/questions.ts';
import { listen } from './citus/statements.ts';
import { type Cluster, findPostgres, startCluster } from './cluster.ts';
import { linksOf } from './fixtures.ts';

const programs = findPostgres();
/** No table grows over the 30,000 rows of which `analyze` looks at every one: the plans are the same each time. */
const TIMES = 36;
/** Tables that grow with the collection, each by its keys. */
const BIG = {
  ...Object.fromEntries(
    ['article', 'revision', 'event', 'quote', 'mention', 'article_words', 'quote_words'].map((table) => [table, 1]),
  ),
  ...Object.fromEntries(['canonical', 'party', 'statement', 'event_words'].map((table) => [table, 2])),
};

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

/** `plans.txt` holds, for each question, the ways by which PostgreSQL 15 reaches the rows of its page. */
describe.skipIf(!programs)('how PostgreSQL answers with 9,000 articles and 27,000 events', () => {
  let cluster: Cluster;
  let store: Store;
  let client: pg.Client;
  const ear = listen();

  beforeAll(async () => {
    cluster = startCluster(programs!);
    const address = cluster.addressOf('desk');
    store = await openStore(address);
    for (const batch of deposits(256)) await store.deposit(batch);
    await store.relink(linksOf(canonicals(256), []));
    for (const [table, keys] of Object.entries(BIG)) cluster.run(multiplied(cluster, table, keys));
    cluster.run('vacuum analyze');
    client = new pg.Client({ connectionString: address, options: '-c search_path=desk -c random_page_cost=1.1' });
    await client.connect();
  }, 120_000);

  afterAll(async () => {
    ear.stop();
    await client?.end();
    await store?.close();
    cluster?.stop();
  }, 60_000);

  test('by indexes alone: no table that grows is read from end to end', async () => {
    const told: string[] = [];
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      ear.heard.clear();
      await ask(store);
      const ways = new Set<string>();
      for (const [text, values] of [...ear.heard]) {
        if (!/^\s*(?:select|with)/.test(text)) continue;
        const { rows } = await client.query(`explain (format json) ${text}`, values);
        for (const way of waysOf(rows[0]['QUERY PLAN'][0].Plan)) ways.add(way);
      }
      told.push(`${name}: ${[...ways].sort().join(', ')}`);
    }
    expect(told.filter((line) => line.includes('Seq Scan'))).toEqual([]);
    const { rows } = await client.query('show server_version_num');
    const checked = readFileSync(join(import.meta.dirname, 'plans.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    if (rows[0].server_version_num.startsWith('15')) expect(told).toEqual(checked);
    else expect(told).toHaveLength(checked.length);
  });
});

/** A statement that writes every row of a table so many times over, under other keys: the first columns, but for a count. */
function multiplied(cluster: Cluster, table: string, keys: number): string {
  const columns = cluster.run(
    `select column_name from information_schema.columns where table_schema = 'desk' and table_name = '${table}' order by ordinal_position`,
  );
  const values = columns.map((column, n) => (n < keys ? `t.${column} || '~' || copy` : `t.${column}`));
  return `insert into desk.${table} (${columns}) select ${values} from desk.${table} t, generate_series(2, ${TIMES}) copy`;
}

/** "Index Scan canonical_by_date", or "Seq Scan party": how a plan reaches the tables that grow. */
function* waysOf(plan: Plan): Generator<string> {
  const { 'Node Type': node, 'Relation Name': relation, 'Index Name': index, Plans = [] } = plan;
  if (index !== undefined) yield index;
  else if (node === 'Seq Scan' && relation! in BIG) yield `Seq Scan ${relation}`;
  for (const inner of Plans) yield* waysOf(inner);
}
