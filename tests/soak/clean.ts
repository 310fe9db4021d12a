import { createHash } from 'node:crypto';
import type { Source } from '@dateline/core';
import { exportStore } from '@dateline/core/export';
import { ingest } from '@dateline/core/ingest';
import { openStore, type Store } from '@dateline/core/store';
import { lexicon, pages } from '../core/ingest/pages.ts';

/** A hash of everything that a store holds, as `export` gives it. */
export async function hashOf(store: Store): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of exportStore('jsonl', store)) hash.update(piece);
  return hash.digest('hex');
}

/** The hash of a store that nothing ever happened to. */
export async function cleanHash(sources: Iterable<Source> = pages()): Promise<string> {
  const store = await openStore(':memory:');
  await ingest(store, sources, lexicon);
  const hash = await hashOf(store);
  await store.close();
  return hash;
}

export function check(condition: boolean, problem: string): void {
  if (!condition) throw new Error(problem);
}
