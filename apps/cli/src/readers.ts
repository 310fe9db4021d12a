import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Readers } from '@dateline/core/ingest';

/** The script of a process, when this is the bundle; beside sources core has its own. */
const SCRIPT = join(import.meta.dirname, 'reader.js');
/** More readers than this wait for the process that stores. */
const MOST = 8;

/** Opens processes to read in: as many as asked for, else one a core; none where one is all there is. */
export function readersOf(asked: number | undefined): (() => Promise<Readers>) | undefined {
  const count = asked ?? Math.min(MOST, availableParallelism());
  if (count === 1) return undefined;
  return async () => {
    const { openReaders } = await import('@dateline/core/ingest');
    return openReaders({ count, ...(existsSync(SCRIPT) ? { script: SCRIPT } : {}) });
  };
}
