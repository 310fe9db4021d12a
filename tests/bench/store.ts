import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { openStore, type Store } from '@dateline/core/store';
import { linksOf } from '../core/store/fixtures.ts';
import { canonicals, deposits } from './desk.ts';
import { kilobytesOf, median } from './measure.ts';
import { QUESTIONS } from './questions.ts';

const TABLES = ['article', 'revision', 'event', 'quote', 'mention', 'entity', 'word_key'];
const WORDS = ['article_words', 'quote_words'];

/** Storing and indexing beside bare inserts of the same rows, then lists and searches in stores of growing size. */
export async function benchStore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const counts = (process.env.DATELINE_BENCH_STORE ?? '2000,20000').split(',').map(Number);
  console.log('\nStoring invented articles of 330 words, 3 events, 2 quotes and 8 entities (CPU time)');
  const stores: Store[] = [];
  for (const count of counts) {
    const path = join(folder, `${count}.db`);
    const store = await openStore(path);
    const [stored] = await cpuOf(async () => {
      for (const batch of deposits(count)) await store.deposit(batch);
    });
    const [made] = await cpuOf(() => {
      for (const _ of deposits(count));
    });
    const bare = bareInserts(path, join(folder, 'bare.db'));
    const each = (stored - made) / count;
    const ratio = ((stored - made) / bare).toFixed(2);
    console.log(
      `${String(count).padStart(9)} articles  ${each.toFixed(3)} ms each   ${ratio}x bare inserts of the same rows`,
    );
    await store.relink(linksOf(canonicals(count), []));
    console.log(
      `${String(count).padStart(9)} articles  ${await kilobytesOf(store, count)} kB each on the disk, links and words included`,
    );
    stores.push(store);
  }
  console.log(
    `\nReading (CPU ms, median of 9)${counts.map((count) => String(count).padStart(10)).join('')}   largest / smallest`,
  );
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const times = [];
    for (const store of stores) times.push(await medianOf(() => ask(store)));
    const ratio = (times.at(-1)! / times[0]!).toFixed(1);
    console.log(`${name.padEnd(29)}${times.map((time) => time.toFixed(2).padStart(10)).join('')}   ${ratio}`);
  }
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
}

/** CPU milliseconds of inserting, with node:sqlite alone, the rows that a store holds. */
function bareInserts(path: string, bare: string): number {
  rmSync(bare, { force: true });
  const from = new DatabaseSync(path, { readOnly: true });
  const to = new DatabaseSync(bare);
  to.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -16000');
  const schema = from
    .prepare("select sql from sqlite_schema where sql is not null and name not like '%\\_words\\_%' escape '\\'")
    .all();
  for (const { sql } of schema) if (!/sqlite_sequence/.test(String(sql))) to.exec(String(sql));
  let cpu = 0;
  const articles = Number(from.prepare('select count(*) as n from article').get()!.n);
  for (const table of [...TABLES, ...WORDS]) {
    const columns = WORDS.includes(table) ? 'rowid, title, body' : '*';
    const rows = from.prepare(`select ${columns} from ${table}`).all() as { [column: string]: SQLInputValue }[];
    const names = Object.keys(rows[0]!);
    const insert = to.prepare(`insert into ${table} (${names}) values (${names.map(() => '?')})`);
    const size = Math.ceil((64 * rows.length) / articles);
    const before = process.cpuUsage();
    for (let at = 0; at < rows.length; at += size) {
      to.exec('begin');
      for (const row of rows.slice(at, at + size)) insert.run(...Object.values(row));
      to.exec('commit');
    }
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1000;
  }
  from.close();
  to.close();
  return cpu;
}

async function cpuOf<Result>(work: () => Promise<Result> | Result): Promise<[number, Result]> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  await ask();
  const times = [];
  for (let round = 0; round < 9; round++) times.push((await cpuOf(ask))[0]);
  return median(times);
}
