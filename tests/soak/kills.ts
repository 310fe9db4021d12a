import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { ingest } from '@dateline/core/ingest';
import { openStore } from '@dateline/core/store';
import { lexicon, pages } from '../core/ingest/pages.ts';
import { dice } from '../quality/link/dice.ts';
import { check, cleanHash, hashOf } from './clean.ts';

/** A fresh database after so many kills, so that kills also fall into the first documents. */
const FRESH = 10;

/** Kills an endless ingest at seeded moments: some counted in documents, some in milliseconds, some before it has begun. */
export async function soakKills(rounds: number): Promise<string> {
  const throws = dice(7);
  const expected = await cleanHash();
  let folder = '';
  let acknowledged = new Set<string>();
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    if (round % FRESH === 0) {
      if (folder !== '') rmSync(folder, { recursive: true });
      folder = mkdtempSync(join(tmpdir(), 'dateline-soak-'));
      acknowledged = new Set();
    }
    const path = join(folder, 'soak.db');
    for (const id of await killOne(path, throws)) acknowledged.add(id);
    total += acknowledged.size;
    const raw = new DatabaseSync(path);
    const [{ integrity_check: says }] = raw.prepare('pragma integrity_check').all() as [{ integrity_check: string }];
    raw.close();
    check(says === 'ok', `round ${round}: ${says}`);
    const store = await openStore(path);
    for (const id of acknowledged) check((await store.article(id)) !== null, `round ${round}: ${id} is lost`);
    if (round % FRESH === FRESH - 1 || round === rounds - 1) {
      await ingest(store, pages(), lexicon);
      check((await hashOf(store)) === expected, `round ${round}: going on gives something else`);
      for await (const { problem } of store.checkup()) check(false, `round ${round}: ${problem}`);
    }
    await store.close();
    process.stderr.write(`\r${round + 1}/${rounds} kills`);
  }
  process.stderr.write('\n');
  rmSync(folder, { recursive: true, force: true });
  return `${rounds} kills, ${total} look-ups of acknowledged documents, none lost; the export is that of a clean run`;
}

async function killOne(path: string, throws: ReturnType<typeof dice>): Promise<string[]> {
  const script = new URL('../core/ingest/endless.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const ids: string[] = [];
  const documents = throws.chance(0.8) ? 1 + throws.pick(60) : Number.POSITIVE_INFINITY;
  const timer = Number.isFinite(documents) ? undefined : setTimeout(() => child.kill('SIGKILL'), throws.pick(4000));
  for await (const line of createInterface({ input: child.stdout })) {
    ids.push(line.split(' ')[1]!);
    if (ids.length === documents) child.kill('SIGKILL');
  }
  clearTimeout(timer);
  const [, signal] = await ended;
  check(signal === 'SIGKILL', `the ingest ended by itself: ${signal}`);
  return ids;
}
