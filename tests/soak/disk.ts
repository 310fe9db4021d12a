import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '@dateline/core/ingest';
import { openStore } from '@dateline/core/store';
import { lexicon, pages } from '../core/ingest/pages.ts';
import { check, cleanHash, hashOf } from './clean.ts';

/** Fills disks of growing size, one a round, with the same batch: what was acknowledged is there, and moves to a larger disk. */
export async function soakDisk(rounds: number): Promise<string> {
  const expected = await cleanHash();
  let full = 0;
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-disk-'));
    const size = `size=${300 + 150 * round}k`;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { encoding: 'utf8' });
    if (mounted.status !== 0) {
      rmSync(folder, { recursive: true });
      return `skipped: a small disk cannot be mounted here (${(mounted.error?.message ?? mounted.stderr).trim()})`;
    }
    try {
      if (await fillOne(join(folder, 'soak.db'), expected)) full++;
    } finally {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    }
  }
  return `${rounds} small disks, ${full} of them too small: nothing acknowledged was lost, and a larger disk gave a clean run's export`;
}

async function fillOne(path: string, expected: string): Promise<boolean> {
  const acknowledged: string[] = [];
  let isFull = false;
  try {
    const store = await openStore(path);
    try {
      await ingest(store, pages(), lexicon, { batch: 3, onDocument: ({ id }) => acknowledged.push(id) });
    } finally {
      await store.close();
    }
  } catch (error) {
    check((error as Error).name === 'store-unwritable', `a full disk is called ${(error as Error).name}`);
    isFull = true;
  }
  const roomy = mkdtempSync(join(tmpdir(), 'dateline-roomy-'));
  try {
    for (const ending of ['', '-wal'])
      if (existsSync(path + ending)) copyFileSync(path + ending, join(roomy, `soak.db${ending}`));
    const store = await openStore(join(roomy, 'soak.db'));
    for (const id of acknowledged) check((await store.article(id)) !== null, `${id} is lost`);
    await ingest(store, pages(), lexicon);
    check((await hashOf(store)) === expected, 'going on gives something else');
    await store.close();
  } finally {
    rmSync(roomy, { recursive: true });
  }
  return isFull;
}
