import type { Correction } from '@dateline/core';
import { expect, test } from 'vitest';
import type { OpenEmpty } from '../contract.ts';

const MERGE: Correction = {
  n: 1,
  at: '2026-03-01T09:00:00.000Z',
  author: 'anna',
  action: 'merge',
  kind: 'event',
  given: ['e1', 'e2'],
  groups: [[{ articleId: 'a', said: 'They met.' }], [{ articleId: 'b', said: 'talks “resumed”' }]],
  undone: null,
};

export function correcting(open: OpenEmpty): void {
  test('corrections are kept in order, and the store waits to be linked with them', async () => {
    const store = await open();
    expect(await store.corrections()).toEqual([]);
    expect(await store.linked()).toBe(true);
    const split: Correction = { ...MERGE, n: 2, action: 'split' };
    await store.saveCorrection(split);
    await store.saveCorrection(MERGE);
    expect(await store.corrections()).toEqual([MERGE, split]);
    expect(await store.linked()).toBe(false);
    await store.relink({ lineage: [], stories: [], events: [] });
    expect(await store.linked()).toBe(true);
    expect(await store.corrections()).toHaveLength(2);
  });

  test('a correction of the same number takes the place of the first', async () => {
    const store = await open();
    await store.saveCorrection(MERGE);
    const undone = { ...MERGE, undone: { at: '2026-03-02T09:00:00.000Z', author: 'bo' } };
    await store.saveCorrection(undone);
    expect(await store.corrections()).toEqual([undone]);
  });
}
