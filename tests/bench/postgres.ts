import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '@dateline/core/store';
import { type Cluster, findPostgres, startCluster } from '../core/store/cluster.ts';
import { linksOf } from '../core/store/fixtures.ts';
import { canonicals } from './desk.ts';
import { kilobytesOf } from './measure.ts';
import { QUESTIONS } from './questions.ts';

const loader = fileURLToPath(new URL('./postgres-loader.ts', import.meta.url));

/**
 * Loading with one and with four writers, then lists and searches in stores of growing size, on a server of our own. Times are those of
 * the clock, since most of the work is the server's.
 */
export async function benchPostgres(): Promise<void> {
  const programs = findPostgres();
  if (!programs) return console.log('\nPostgreSQL is not installed here.');
  const counts = (process.env.DATELINE_BENCH_STORE ?? '2000,20000').split(',').map(Number);
  const cluster = startCluster(programs, { durable: true });
  try {
    console.log(
      `\nPostgreSQL: loading invented articles of 330 words and 3 events (clock, ${availableParallelism()} cores)`,
    );
    for (const workers of [1, 4]) await load(cluster, `load${workers}`, counts[0]!, workers);
    const stores: Store[] = [];
    for (const count of counts) stores.push(await fill(cluster, count));
    console.log(
      `\nReading (ms, least of 15) ${counts.map((count) => String(count).padStart(10)).join('')}   largest / smallest`,
    );
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const times: number[] = [];
      for (const store of stores) times.push(await leastOf(() => ask(store)));
      const ratio = (times.at(-1)! / times[0]!).toFixed(1);
      console.log(`${name.padEnd(26)}${times.map((time) => time.toFixed(2).padStart(10)).join('')}   ${ratio}`);
    }
    for (const store of stores) await store.close();
  } finally {
    cluster.stop();
  }
}

async function fill(cluster: Cluster, count: number): Promise<Store> {
  const schema = `n${count}`;
  await load(cluster, schema, count, 2);
  const store = await openStore(cluster.addressOf(schema));
  await store.relink(linksOf(canonicals(count), []));
  cluster.run('vacuum analyze');
  console.log(
    `${String(count).padStart(9)} articles, ${await kilobytesOf(store, count)} kB each on the disk, links and words included`,
  );
  return store;
}

/** Loads so many articles into a schema with so many writing processes, and prints how fast it went. */
async function load(cluster: Cluster, schema: string, count: number, workers: number): Promise<void> {
  const address = cluster.addressOf(schema);
  await (await openStore(address)).close();
  const share = Math.ceil(count / workers);
  const from = performance.now();
  const codes = await Promise.all(
    Array.from({ length: workers }, async (_, n) => {
      const child = spawn(process.execPath, [loader, address, String(n * share), String(share)], { stdio: 'inherit' });
      return (await once(child, 'exit'))[0] as number;
    }),
  );
  if (codes.some((code) => code !== 0)) throw new Error('a writer failed');
  const seconds = (performance.now() - from) / 1000;
  const pace = (workers * share) / seconds;
  console.log(
    `${String(workers * share).padStart(9)} articles, ${workers} writing  ${seconds.toFixed(1).padStart(7)} s  ${pace.toFixed(0).padStart(6)} a second`,
  );
}

/** Whatever else the machine does can only add. */
async function leastOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  return Math.min(...times);
}
