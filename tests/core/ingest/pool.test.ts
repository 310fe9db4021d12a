import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportStore } from '@dateline/core/export';
import { type IngestOptions, ingest, openReaders } from '@dateline/core/ingest';
import { openStore } from '@dateline/core/store';
import { expect, test } from 'vitest';
import { COUNT, lexicon, pages } from './pages.ts';

const WORKERPOOL = createRequire(new URL('../../../packages/core/package.json', import.meta.url)).resolve('workerpool');

async function exported(options: IngestOptions): Promise<string> {
  const store = await openStore(':memory:');
  const seen: string[] = [];
  await ingest(store, pages(), lexicon, { ...options, onDocument: ({ id, outcome }) => seen.push(`${outcome} ${id}`) });
  expect(seen.at(-1)).toBe(`added p${COUNT - 1}`);
  let text = seen.join(' ');
  for await (const piece of exportStore('jsonl', store)) text += piece;
  await store.close();
  return createHash('sha256').update(text).digest('hex');
}

test('processes read what one process reads, in the same order', { timeout: 90_000 }, async () => {
  expect(await exported({ readers: () => openReaders({ count: 2 }), few: 10 })).toBe(await exported({}));
});

test('a source that is stuck, fills the memory or breaks its process is recorded, and the next is read', {
  timeout: 90_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pool-'));
  const script = join(folder, 'reader.mjs');
  writeFileSync(
    script,
    `import workerpool from ${JSON.stringify(WORKERPOOL)};
    workerpool.worker({ read({ id }) {
      if (id === 'stuck') for (;;);
      if (id === 'hungry') { const held = []; for (;;) held.push(Array.from({ length: 1e5 }, () => ({}))); }
      if (id === 'bloated') for (let list = [1, 2]; ; ) list = list.concat(list).map(String);
      if (id === 'broken') process.exit(3);
      return [{ record: { id, issues: [] }, deposit: null }];
    } });`,
  );
  const readers = await openReaders({ count: 1, script, patience: 5000, memory: 48 });
  const names = [];
  for (const id of ['a', 'stuck', 'b', 'hungry', 'bloated', 'c', 'broken', 'd']) {
    const [document] = await readers.read({ id, text: '' });
    names.push(document!.record.issues[0]?.name ?? document!.record.id);
  }
  expect(names).toEqual(['a', 'too-slow', 'b', 'too-large', 'too-large', 'c', 'stage-failed', 'd']);
  await readers.close();
  rmSync(folder, { recursive: true });
});
