import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportStore } from '@dateline/core/export';
import { enqueue, type Input, ingest, work } from '@dateline/core/ingest';
import { DatelineError } from '@dateline/core/model';
import { openQueue, openStore, type Store } from '@dateline/core/store';
import { expect, test } from 'vitest';
import { COUNT, lexicon, pages } from './pages.ts';

async function exported(store: Store): Promise<string> {
  let text = '';
  for await (const piece of exportStore('jsonl', store)) text += piece;
  await store.close();
  return text;
}

test('what workers make of a queue is what one run makes of the same sources', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-work-'));
  const path = join(folder, 'desk.db');
  const stores = [await openStore(path), await openStore(path)];
  const queues = [await openQueue(path), await openQueue(path)];
  const missing: Input = {
    path: 'gone.txt',
    unreadable: new DatelineError('missing-file', 'gone.txt does not exist.'),
  };
  async function* inputs() {
    yield missing;
    yield* pages();
  }
  const unreadable: unknown[] = [];
  expect(await enqueue(queues[0]!, inputs(), (input) => unreadable.push(input))).toBe(COUNT);
  expect(unreadable).toEqual([missing]);
  await queues[0]!.put([new Uint8Array([1, 2, 3])]);
  const drain = async (index: number) => {
    while ((await work(stores[index]!, queues[index]!, lexicon)) > 0);
  };
  await Promise.all([drain(0), drain(1)]);
  expect(await queues[0]!.counts()).toEqual({ waiting: 0, taken: 0, failed: 1 });
  expect(await stores[0]!.linked()).toBe(true);

  const clean = await openStore(':memory:');
  await ingest(clean, pages(), lexicon);
  expect((await exported(stores[0]!)) === (await exported(clean))).toBe(true);
  await stores[1]!.close();
  for (const queue of queues) await queue.close();
  rmSync(folder, { recursive: true });
});
