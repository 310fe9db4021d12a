import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Readers } from '@dateline/core/ingest';

/** The script of a thread, when this is the bundle; beside sources core has its own. */
const SCRIPT = join(import.meta.dirname, 'reader.js');
/** More threads than this wait for the one that stores. */
const MOST = 8;

/** Opens threads to read in: as many as asked for, else one a core; none where one thread is all there is. */
export function readersOf(asked: number | undefined): (() => Promise<Readers>) | undefined {
  const threads = asked ?? Math.min(MOST, availableParallelism());
  if (threads === 1) return undefined;
  return async () => {
    const { openReaders } = await import('@dateline/core/ingest');
    return openReaders({ threads, ...(existsSync(SCRIPT) ? { script: SCRIPT } : {}) });
  };
}
