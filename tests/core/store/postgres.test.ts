import { openQueue, openStore, type Queue, type Store } from '@dateline/core/store';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { spreading } from './citus/spreading.ts';
import { listen } from './citus/statements.ts';
import { type Cluster, findPostgres, startCluster } from './cluster.ts';
import { storeContract } from './contract.ts';
import { depositOf, entityOf } from './fixtures.ts';
import { queueContract } from './queue.ts';

const programs = findPostgres();
if (!programs)
  console.warn('PostgreSQL is not installed here, so its driver is not tested: apt-get install postgresql');

describe.skipIf(!programs)('with a PostgreSQL server', () => {
  let cluster: Cluster;
  let schemas = 0;
  const opened: (Store | Queue)[] = [];
  const open = async (address = cluster.addressOf(`s${++schemas}`)) => {
    const store = await openStore(address);
    opened.push(store);
    return store;
  };

  beforeAll(() => {
    cluster = startCluster(programs!);
  }, 60_000);
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  afterAll(() => {
    ear.stop();
    cluster?.stop();
  }, 60_000);

  const ear = listen();
  storeContract('postgres', () => open());
  describe('on a server with Citus', () => spreading(() => cluster, ear.heard));

  describe('a queue in PostgreSQL', () =>
    queueContract(async () => {
      const queue = await openQueue(cluster.addressOf(`s${++schemas}`));
      opened.push(queue);
      return queue;
    }));

  const page = (n: number, words = 'They met.') =>
    depositOf({ id: `p${n}`, headline: `Talks ${n}`, body: words, entities: [entityOf('prk', 'North Korea')] });

  test('what was written is there for another connection, as soon as it is acknowledged', async () => {
    const address = cluster.addressOf('shared');
    const [writer, reader] = [await open(address), await open(address)];
    const before = await reader.version();
    await writer.deposit([page(1)]);
    expect((await reader.article('p1'))!.headline).toBe('Talks 1');
    expect(await reader.version()).not.toBe(before);
  });

  test('four writers of the same pages lose nothing and write nothing twice', async () => {
    const address = cluster.addressOf('crowd');
    const writers = await Promise.all([1, 2, 3, 4].map(() => open(address)));
    const orders = [
      [0, 1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1, 0],
      [3, 0, 5, 1, 4, 2],
      [2, 4, 1, 5, 0, 3],
    ];
    const outcomes = await Promise.all(
      writers.map((writer, index) => Promise.all(orders[index]!.map((n) => writer.deposit([page(n)])))),
    );
    expect(outcomes.flat(2).filter((outcome) => outcome === 'added')).toHaveLength(6);
    expect((await writers[0]!.stats()).articles).toBe(6);
    expect(await writers[0]!.entity('prk')).toMatchObject({ articles: 6, mentions: 6 });
  });

  test('a database of a newer Dateline, none at all, and one of somebody else are refused by name', async () => {
    const address = cluster.addressOf('newer');
    const failing = (target: string, mustExist = false) =>
      openStore(target, { patience: 1000, mustExist }).then(
        () => 'opened',
        (error) => error.name,
      );
    expect(await failing(address, true)).toBe('store-unreadable');
    expect(await failing(address)).toBe('opened');
    expect(await failing(address, true)).toBe('opened');
    const [server, query] = address.split('?');
    expect(await failing(`${server!.replace(/postgres$/, 'nowhere')}?${query}`)).toBe('store-unreadable');
    expect(await failing('postgres://dateline:secret@127.0.0.1:1/postgres')).toBe('store-unreadable');
    expect(await failing(`${server}?schema=No"Name`)).toBe('usage');
  });
});

test('a password is never shown', async () => {
  const opening = openStore('postgres://desk:hunter2@127.0.0.1:1/news', { patience: 1000 });
  await expect(opening).rejects.toMatchObject({
    name: 'store-unreadable',
    message: expect.not.stringContaining('hunter2'),
  });
});
