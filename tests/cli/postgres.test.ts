import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, findPostgres, startCluster } from '../core/store/cluster.ts';
import { run } from './run.ts';

const programs = findPostgres();

const batch = [
  'SEOUL, March 22 -- North Korea withdrew its staff from the liaison office in Kaesong on Friday.',
  'SEOUL, March 25 -- Some North Korean officials returned to the liaison office in Kaesong on Monday.\n\n"They came back," said a spokesman.',
  'WASHINGTON, March 26 -- The United States imposed sanctions on two Chinese firms on Tuesday.',
].map((text, n) => JSON.stringify({ id: `d${n}`, text, date: `2019-03-${22 + n}` }));

describe.skipIf(!programs)('every command with --db postgres://…', () => {
  let cluster: Cluster;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-pg-'));
  beforeAll(() => {
    cluster = startCluster(programs!);
  }, 60_000);
  afterAll(() => {
    cluster?.stop();
    rmSync(folder, { recursive: true });
  }, 60_000);

  test('says what it says of a file', async () => {
    const places = [cluster.addressOf('news'), join(folder, 'news.db')];
    const answers = [];
    for (const db of places) {
      expect(await run(['ingest', '--format', 'jsonl', '--db', db, '-'], batch.join('\n'))).toMatchObject({ code: 0 });
      const commands = [['export'], ['timeline'], ['timeline', '--actor', 'north korea', '--json'], ['show', 'd0']];
      answers.push(await Promise.all(commands.map((command) => run([...command, '--db', db]))));
      expect((await run(['search', 'liaison', '--db', db, '--json'])).out).toContain('d0');
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]![1]!.out).toContain('SANCTION');
  });

  test('two workers share a queue', async () => {
    const db = cluster.addressOf('desk');
    const put = await run(['ingest', '--queue', '--format', 'jsonl', '--db', db, '-'], batch.join('\n'));
    expect(put).toMatchObject({ code: 0, err: expect.stringContaining('3 put into the queue') });
    const workers = await Promise.all([1, 2].map(() => run(['worker', '--drain', '--db', db])));
    expect(workers.map(({ code }) => code)).toEqual([0, 0]);
    expect((await run(['stats', '--json', '--db', db])).out).toContain('"articles":3');
    const alone = join(folder, 'alone.db');
    await run(['ingest', '--format', 'jsonl', '--db', alone, '-'], batch.join('\n'));
    expect((await run(['export', '--db', db])).out).toBe((await run(['export', '--db', alone])).out);
  });

  test('reading makes nothing where nothing is', async () => {
    const db = cluster.addressOf('nothing');
    for (let time = 0; time < 2; time++)
      expect(await run(['timeline', '--db', db])).toMatchObject({
        code: 5,
        err: expect.stringContaining('dateline ingest'),
      });
  });
});
