import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueue, openStore, type Queue } from '@dateline/core/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { queueContract } from './queue.ts';

let folder: string;
const queues: Queue[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-queue-'));
});
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.close();
  rmSync(folder, { recursive: true });
});

async function open(clock?: () => number): Promise<Queue> {
  const path = join(folder, 'desk.db');
  await (await openStore(path)).close();
  const queue = await openQueue(path, clock);
  queues.push(queue);
  return queue;
}

describe('a queue in SQLite', () => {
  queueContract(open);

  test('the jobs of a worker that died come back when its lease is over, three times at most', async () => {
    let now = 1_000_000;
    const queue = await open(() => now);
    await queue.put([new Uint8Array([1])]);
    for (let time = 0; time < 3; time++) {
      expect(await queue.take(1)).toHaveLength(1);
      expect(await queue.take(1)).toEqual([]);
      now += 901_000;
    }
    expect(await queue.take(1)).toEqual([]);
    expect(await queue.counts()).toEqual({ waiting: 0, taken: 0, failed: 1 });
  });
});
