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
    const readOne = ({ id }) => {
      if (id === 'stuck') for (;;);
      if (id === 'hungry') { const held = []; for (;;) held.push(Array.from({ length: 1e5 }, () => ({}))); }
      if (id === 'bloated') for (let list = [1, 2]; ; ) list = list.concat(list).map(String);
      if (id === 'broken') process.exit(3);
      return { record: { id, issues: [] }, deposit: null };
    };
    workerpool.worker({ read: (...sources) => sources.map(readOne) });`,
  );
  const readers = await openReaders({ count: 1, script, patience: 5000, memory: 48 });
  const namesOf = async (...ids: string[]) => {
    const documents = await readers.read(...ids.map((id) => ({ id, text: '' })));
    return documents.map(({ record }) => record.issues[0]?.name ?? record.id);
  };
  const names = [];
  for (const id of ['a', 'stuck', 'b', 'hungry', 'bloated', 'c', 'broken', 'd']) names.push(...(await namesOf(id)));
  expect(names).toEqual(['a', 'too-slow', 'b', 'too-large', 'too-large', 'c', 'stage-failed', 'd']);
  // Of several that are read side by side only the one at fault is lost.
  expect(await namesOf('a', 'broken', 'c')).toEqual(['a', 'stage-failed', 'c']);
  await readers.close();
  rmSync(folder, { recursive: true });
});
