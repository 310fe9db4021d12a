import { fileURLToPath } from 'node:url';
import type { Source } from '../../model/document.ts';
import { issueOf } from '../../model/errors.ts';
import type { ReadDocument } from '../read-source.ts';
import { sizeOf } from './bundles.ts';

/** Processes that read sources side by side. */
export interface Readers {
  /** How many bundles of sources are read at once. */
  count: number;
  /** Everything that the sources hold, in their order; a source that takes too long or too much memory gives one record that says so. */
  read(...sources: Source[]): Promise<ReadDocument[]>;
  close(): Promise<void>;
}

export interface ReadersOptions {
  count: number;
  /** The script of a process; needed where core is bundled. */
  script?: string | undefined;
  /** Milliseconds for a source of no size; larger ones get more. 30,000 if absent. */
  patience?: number | undefined;
  /** MiB of memory that a process may fill; 1024 if absent. */
  memory?: number | undefined;
}

/**
 * Opens the processes. Each loads the lexicon once; one that has to be stopped is replaced. They are not threads, because
 * a thread that runs out of memory can take the whole program with it (V8 aborts when one large value does not fit).
 */
export async function openReaders({
  count,
  script,
  patience = 30_000,
  memory = 1024,
}: ReadersOptions): Promise<Readers> {
  const { default: workerpool } = await import('workerpool');
  const pool = workerpool.pool(script ?? fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    workerType: 'process',
    minWorkers: count,
    maxWorkers: count,
    forkOpts: { execArgv: [`--max-old-space-size=${memory}`], serialization: 'advanced' },
    // Taken over, so that a process which dies prints nothing between the lines of this one.
    emitStdStreams: true,
  });
  async function readBundle(...sources: Source[]): Promise<ReadDocument[]> {
    // A feed of many entries is one source: 15 MiB get about two minutes.
    const limit = patience + Math.round(sources.reduce((sum, source) => sum + sizeOf(source), 0) / 128);
    try {
      return await pool.exec('read', sources).timeout(limit);
    } catch (error) {
      if (sources.length === 1) return [stopped(sources[0]!, limit, error as Error)];
      // One of them stopped the others: each by itself tells which.
      const documents: ReadDocument[] = [];
      for (const source of sources) documents.push(...(await readBundle(source)));
      return documents;
    }
  }
  return {
    count,
    read: readBundle,
    close: async () => void (await pool.terminate(true)),
  };
}

/** V8 aborts when the heap is full; the system kills when its own memory is. */
const OUT_OF_MEMORY = /signalCode: `SIG(ABRT|KILL)`|exitCode: `134`/;

/** The record of a source whose process was ended. */
function stopped({ id, path, url }: Source, limit: number, { name, message }: Error): ReadDocument {
  const issue =
    name === 'TimeoutError'
      ? issueOf('too-slow', `It was stopped after ${Math.round(limit / 1000)} seconds.`)
      : OUT_OF_MEMORY.test(message)
        ? issueOf('too-large', 'It fills more memory than a document may.')
        : issueOf('stage-failed', message.split('\n', 1)[0]!);
  const nothing = { article: null, times: [], entities: [], quotes: [], events: [] };
  const known = id ?? path ?? url ?? '-';
  return { record: { id: known, ...(path === undefined ? {} : { path }), ...nothing, issues: [issue] }, deposit: null };
}
