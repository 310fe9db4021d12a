import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. Data goes to `out`; everything said to the person goes to `err`. */
export interface Streams {
  in: Readable & { isTTY?: boolean };
  out: Writable & { isTTY?: boolean; columns?: number };
  err: Writable & { isTTY?: boolean; columns?: number };
  env: Record<string, string | undefined>;
}

/** Thrown when the reader of our output has gone (`| head`): ends the command quietly. */
export class ReaderGone extends Error {}

/** Writes and, when the pipe is full, waits until it has drained. Rejects with ReaderGone when nobody reads any more. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (stream.destroyed || stream.writableEnded) throw new ReaderGone();
  if (stream.write(text)) return;
  const gone = new AbortController();
  try {
    await Promise.race([
      once(stream, 'drain', { signal: gone.signal }),
      once(stream, 'close', { signal: gone.signal }).then(() => Promise.reject(new ReaderGone())),
    ]);
  } finally {
    gone.abort();
  }
}

/** Resolves once everything written has left the process. */
export function flush(stream: Writable): Promise<void> {
  if (stream.destroyed || stream.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) => {
    stream.write('', () => resolve());
    stream.once('close', resolve);
  });
}

/** A line of the terminal's width, or a fair page width when there is no terminal. */
export function columnsOf({ out, env }: Pick<Streams, 'out' | 'env'>): number {
  const columns = out.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : 100;
}

/** Colour goes to terminals only, and never against NO_COLOR (no-color.org); FORCE_COLOR overrules the rest. */
export function hasColour(stream: { isTTY?: boolean }, env: Streams['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
