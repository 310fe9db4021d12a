import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ingest } from '@dateline/core/ingest';
import { openStore } from '@dateline/core/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanHash, hashOf } from '../../soak/clean.ts';
import { soakShuffle } from '../../soak/shuffle.ts';
import { lexicon, pages } from './pages.ts';

/** The short form of `npm run soak`; kills are in killed.test.ts. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-full-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a batch in another order, cut otherwise and three times over gives the same export', {
  timeout: 60_000,
}, async () => {
  expect(await soakShuffle(1)).toMatch(/^1 shuffled batches/);
});

test.skipIf(process.platform === 'win32')(
  'a disk that is full: what was acknowledged is there, and going on gives what a clean run gives',
  { timeout: 60_000 },
  async () => {
    const path = join(folder, 'full.db');
    const script = new URL('./endless.ts', import.meta.url).pathname;
    // No file may grow beyond 1000 blocks of 512 bytes; the signal that would end the program is not heard.
    const limited = `trap '' XFSZ; ulimit -f 1000; exec "$0" "$@"`;
    const child = spawn('sh', ['-c', limited, process.execPath, script, path], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'exit');
    const [told, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect((await ended)[0]).not.toBe(0);
    expect(problem).toContain('store-unwritable');
    const acknowledged = told.split('\n').filter((line) => line.startsWith('added '));
    expect(acknowledged.length).toBeGreaterThan(0);
    const store = await openStore(path);
    for (const line of acknowledged) expect(await store.article(line.split(' ')[1]!), line).not.toBeNull();
    await ingest(store, pages(), lexicon);
    expect(await hashOf(store)).toBe(await cleanHash());
    for await (const { problem: wrong } of store.checkup()) expect(wrong).toBeNull();
    await store.close();
  },
);
