import { fileURLToPath } from 'node:url';
import type { Source } from '../../model/document.ts';
import { issueOf } from '../../model/errors.ts';
import type { ReadDocument } from '../read-source.ts';

/** Threads that read sources side by side. */
export interface Readers {
  /** How many sources are read at once. */
  threads: number;
  /** Everything that a source holds; a source that takes too long or too much memory gives one record that says so. */
  read(source: Source): Promise<ReadDocument[]>;
  close(): Promise<void>;
}

export interface ReadersOptions {
  threads: number;
  /** The script of a thread; needed where core is bundled. */
  script?: string | undefined;
  /** Milliseconds for a source of no size; larger ones get more. 30,000 if absent. */
  patience?: number | undefined;
  /** MiB of memory that a thread may fill; 1024 if absent. */
  memory?: number | undefined;
}

/** Opens the threads. Each loads the lexicon once; a thread that has to be stopped is replaced. */
export async function openReaders({
  threads,
  script,
  patience = 30_000,
  memory = 1024,
}: ReadersOptions): Promise<Readers> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: script ?? fileURLToPath(new URL('./worker.ts', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  return {
    threads,
    async read(source) {
      // A feed of many entries is one source: 15 MiB get about two minutes.
      const limit = patience + Math.round(sizeOf(source) / 128);
      try {
        return (await pool.run(source, { signal: AbortSignal.timeout(limit) })) as ReadDocument[];
      } catch (error) {
        return [stopped(source, limit, error)];
      }
    },
    close: () => pool.destroy(),
  };
}

function sizeOf({ bytes, text = '', html = '' }: Source): number {
  return bytes?.length ?? text.length + html.length;
}

/** The record of a source whose thread was ended. */
function stopped({ id, path, url }: Source, limit: number, error: unknown): ReadDocument {
  const { name, code, message } = error as Error & { code?: string };
  const issue =
    name === 'AbortError' || name === 'TimeoutError'
      ? issueOf('too-slow', `It was stopped after ${Math.round(limit / 1000)} seconds.`)
      : code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? issueOf('too-large', 'It fills more memory than a document may.')
        : issueOf('stage-failed', message);
  const nothing = { article: null, times: [], entities: [], quotes: [], events: [] };
  const known = id ?? path ?? url ?? '-';
  return { record: { id: known, ...(path === undefined ? {} : { path }), ...nothing, issues: [issue] }, deposit: null };
}
