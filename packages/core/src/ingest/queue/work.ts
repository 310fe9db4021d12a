import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Source } from '../../model/document.ts';
import type { Job, Queue } from '../../store/queue/queue.ts';
import type { Store } from '../../store/store.ts';
import { type IngestOptions, ingest } from '../ingest.ts';
import { relinkStore } from '../relink.ts';
import type { IngestReport } from '../report.ts';
import type { Input } from '../sources.ts';
import { packSource, unpackSource } from './jobs.ts';

/** Jobs that go in or out at a time. */
const BATCH = 64;

/** Puts sources into the queue; what cannot be read is reported at once. Resolves with how many wait now because of it. */
export async function enqueue(
  queue: Queue,
  inputs: AsyncIterable<Input>,
  onUnreadable: (input: Extract<Input, { unreadable: unknown }>) => void,
): Promise<number> {
  let waiting: Uint8Array[] = [];
  let put = 0;
  const flush = async () => {
    await queue.put(waiting);
    put += waiting.length;
    waiting = [];
  };
  for await (const input of inputs) {
    if ('unreadable' in input) onUnreadable(input);
    else waiting.push(packSource(input));
    if (waiting.length >= BATCH) await flush();
  }
  await flush();
  return put;
}

export interface WorkOptions extends Pick<IngestOptions, 'readers' | 'few'> {
  onReport?: ((report: IngestReport) => void) | undefined;
}

/**
 * Takes one batch from the queue, reads it into the store and, when the queue is empty, links. A job is done only when its
 * document is durable. Resolves with the number of jobs taken: 0 when there was nothing to do.
 */
export async function work(store: Store, queue: Queue, lexicon: Lexicon, options: WorkOptions = {}): Promise<number> {
  const jobs = await queue.take(BATCH);
  if (jobs.length > 0) {
    const { readable, torn } = unpackAll(jobs);
    await queue.giveBack(torn, 'The job cannot be unpacked.');
    try {
      const { onReport, ...rest } = options;
      const report = await ingest(
        store,
        readable.map(({ source }) => source),
        lexicon,
        { ...rest, link: false },
      );
      onReport?.(report);
      await queue.done(readable.map(({ id }) => id));
    } catch (error) {
      await queue.giveBack(
        readable.map(({ id }) => id),
        error instanceof Error ? error.message : String(error),
      );
      throw error;
    }
  }
  const { waiting, taken } = await queue.counts();
  if (waiting + taken === 0) await relinkStore(store, lexicon);
  return jobs.length;
}

function unpackAll(jobs: readonly Job[]): { readable: { id: string; source: Source }[]; torn: string[] } {
  const readable: { id: string; source: Source }[] = [];
  const torn: string[] = [];
  for (const { id, body } of jobs) {
    try {
      readable.push({ id, source: unpackSource(body) });
    } catch {
      torn.push(id);
    }
  }
  return { readable, torn };
}
