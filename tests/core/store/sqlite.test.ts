import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach } from 'vitest';
import { storeContract } from './contract.ts';

const opened: { store: Store; folder: string }[] = [];

afterEach(async () => {
  for (const { store, folder } of opened.splice(0)) {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

storeContract('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
  const store = await openStore(join(folder, 'new', 'dateline.db'));
  opened.push({ store, folder });
  return store;
});
