import { join } from 'node:path';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Cluster } from '../cluster.ts';
import { canonicalOf, depositOf, linksOf } from '../fixtures.ts';
import { breachesOf, type Spread } from './rules.ts';

const DATABASE = 'spread';
const STAND_IN = { file: join(import.meta.dirname, 'stand-in.sql') };

/** What a store does on a server that says it has Citus, and whether Citus would take all that was `heard` on the way. */
export function spreading(server: () => Cluster, heard: ReadonlyMap<string, unknown[]>): void {
  const opened: Store[] = [];
  beforeAll(() => {
    server().run(`create database ${DATABASE}`);
    server().run(STAND_IN, DATABASE);
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  test('a new schema is spread: a family lies together by its key, what is small lies everywhere', async () => {
    const store = await openStore(server().addressOf('fresh', DATABASE));
    opened.push(store);
    await store.deposit([depositOf({ id: 'a', body: 'Words.' })]);
    await store.relink(linksOf([canonicalOf('e')]));
    expect(await store.inventory()).toMatchObject({ engine: 'citus', bytes: expect.any(Number) });
    for await (const finding of store.checkup()) expect(finding).toBeNull();
    expect(spreadOf('fresh')).toEqual([
      ...[
        'article',
        'revision',
        'event',
        'quote',
        'mention',
        'issue',
        'lineage',
        'tie',
        'article_words',
        'quote_words',
      ].map((table) => `${table}|article_id|1`),
      ...['story', 'canonical', 'party', 'statement', 'event_words'].map((table) => `${table}|story_id|2`),
      'entity|entity_id|3',
      ...['setting', 'feed', 'correction', 'party_name'].map((table) => `${table}||0`),
    ]);
  });

  test('a schema that was there before Citus is spread by repair, its content kept', async () => {
    server().run(`create database later`);
    const address = server().addressOf('before', 'later');
    const store = await openStore(address);
    opened.push(store);
    await store.deposit([depositOf({ id: 'a', body: 'Words.' })]);
    server().run(STAND_IN, 'later');
    const problems: string[] = [];
    for await (const { problem } of store.checkup()) problems.push(problem);
    expect(problems[0]).toMatch(/^Citus is there, and these tables lie on one node: article, /);
    expect((await store.inventory()).bytes).toBeGreaterThan(0);
    await store.repair();
    for await (const { check } of store.checkup()) expect(check).toBe('links');
    expect((await store.stats()).articles).toBe(1);
  });

  test('every statement heard so far is one that Citus takes, and stays on the nodes that its key names', async () => {
    const spread: Spread = new Map(
      spreadOf('fresh').map((line) => {
        const [table, key, family] = line.split('|');
        return [table!, key ? { key, family: Number(family) } : null];
      }),
    );
    const breaches: string[] = [];
    for (const text of heard.keys())
      for (const breach of await breachesOf(text, spread)) breaches.push(`${breach}: ${text}`);
    expect(breaches).toEqual([]);
    expect(heard.size).toBeGreaterThan(100);
  });

  /** Tables in the order in which they were spread: name, key, the number of their family. */
  function spreadOf(schema: string): string[] {
    return server().run(
      `select c.relname, p.partkey, case when p.partkey is null then 0
         else dense_rank() over (order by p.partkey is null, p.colocationid) end
       from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid
       where c.relnamespace = '${schema}'::regnamespace order by p.step`,
      DATABASE,
    );
  }
}
