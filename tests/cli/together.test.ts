import { together } from '@dateline/cli/input/together.ts';
import { expect, test } from 'vitest';

async function gather<Item>(groups: AsyncIterable<Item[]>): Promise<Item[][]> {
  const gathered: Item[][] = [];
  for await (const group of groups) gathered.push(group);
  return gathered;
}

async function* at(items: readonly number[]) {
  yield* items;
}

test('what is there at once stands together, in order, and no more than asked for', async () => {
  expect(await gather(together(at([1, 2, 3, 4, 5, 6, 7]), 3))).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect(await gather(together(at([]), 3))).toEqual([]);
});

test('nobody waits for what is not there yet', async () => {
  const gate = Promise.withResolvers<void>();
  async function* slow() {
    yield 1;
    yield 2;
    await gate.promise; // opens only when the first two are out
    yield 3;
  }
  const seen: number[][] = [];
  for await (const group of together(slow(), 6)) {
    seen.push(group);
    gate.resolve();
  }
  expect(seen).toEqual([[1, 2], [3]]);
});

test('an error comes after what was read before it', async () => {
  async function* broken() {
    yield 1;
    throw new Error('cut off');
  }
  const seen: number[][] = [];
  const reading = async () => {
    for await (const group of together(broken(), 6)) seen.push(group);
  };
  await expect(reading()).rejects.toThrow('cut off');
  expect(seen).toEqual([[1]]);
});
