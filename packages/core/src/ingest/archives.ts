import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Source } from '../model/document.ts';
import { DatelineError } from '../model/errors.ts';
import type { Extent } from '../read/archives/directory.ts';
import { WarcFile } from '../read/archives/warc-file.ts';
import { unpackZip } from '../read/archives/zip.ts';

/** The pages of a WARC file of any length as it comes in. Throws as the stream does. */
export async function* pagesOfWarc(
  stream: AsyncIterable<Uint8Array>,
  path: string | undefined,
): AsyncGenerator<Source> {
  const file = new WarcFile(path);
  for await (const chunk of stream) yield* file.push(chunk);
  yield* file.end();
}

/** The pages of a ZIP file of any length; only the page at hand is in memory. Throws unreadable-file when it cannot be opened. */
export function* pagesOfZip(path: string): Generator<Source> {
  const file = open(path);
  try {
    yield* unpackZip(extentOf(file), path);
  } finally {
    closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw new DatelineError('unreadable-file', `${path}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function extentOf(file: number): Extent {
  const { size } = fstatSync(file);
  return {
    size,
    slice(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const read = offset < 0 ? 0 : readSync(file, bytes, 0, bytes.length, offset);
      return bytes.subarray(0, read);
    },
  };
}

/** The beginning of a stream, and the stream as if nothing had been taken from it. */
export async function peek(
  stream: Readable,
  least: number,
): Promise<{ head: Uint8Array; whole: AsyncGenerator<Uint8Array> }> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
  const taken: Uint8Array[] = [];
  let size = 0;
  let over = false;
  while (size < least && !over) {
    const { value, done } = await chunks.next();
    if (done === true) over = true;
    else {
      const bytes = typeof value === 'string' ? Buffer.from(value) : value;
      taken.push(bytes);
      size += bytes.length;
    }
  }
  async function* whole() {
    yield* taken.splice(0);
    for (;;) {
      const { value, done } = over ? { value: undefined, done: true } : await chunks.next();
      if (done) return;
      yield typeof value === 'string' ? Buffer.from(value) : value!;
    }
  }
  return { head: Buffer.concat(taken), whole: whole() };
}
