import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { exportStore } from '@dateline/core/export';
import { ingest } from '@dateline/core/ingest';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COUNT, lexicon, pages } from './pages.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-killed-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the endless ingest and kills it as soon as it has acknowledged so many documents; gives their ids. */
async function killAfter(path: string, acknowledged: number): Promise<string[]> {
  const script = new URL('./endless.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const ids: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    ids.push(line.split(' ')[1]!);
    if (ids.length === acknowledged) child.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
  return ids;
}

async function exported(store: Store): Promise<string> {
  let text = '';
  for await (const piece of exportStore('jsonl', store)) text += piece;
  return text;
}

test('killed at any moment: what was acknowledged is there, and going on gives what a clean run gives', {
  timeout: 90_000,
}, async () => {
  const path = join(folder, 'killed.db');
  for (const acknowledged of [1, 8, 20]) {
    const ids = await killAfter(path, acknowledged);
    const raw = new DatabaseSync(path);
    expect(raw.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    raw.close();
    const store = await openStore(path);
    for (const id of ids) expect(await store.article(id), id).not.toBeNull();
    await store.close();
  }
  const store = await openStore(path);
  await ingest(store, pages(), lexicon);
  const clean = await openStore(':memory:');
  await ingest(clean, [...pages()].toReversed(), lexicon);
  expect((await store.stats()).articles).toBe(COUNT);
  expect(await exported(store)).toBe(await exported(clean));
  await Promise.all([store.close(), clean.close()]);
});
