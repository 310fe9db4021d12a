import type { Readable } from 'node:stream';
import { MAX_BYTES } from '../read/limits.ts';

export interface Line {
  bytes: Uint8Array;
  /** From 1. */
  number: number;
}

const NEWLINE = 10;
/** A document of the greatest length, each character spelled with six; beyond that a line is cut and fails as JSON. */
const CAP = 6 * MAX_BYTES;

/** The lines of a stream of bytes, blank ones left out. Holds one line at a time. Throws as the stream does. */
export async function* linesOf(stream: Readable): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const keep = (part: Uint8Array) => {
    if (size < CAP) held.push(part.subarray(0, CAP - size));
    size += part.length;
  };
  const take = (): Line => {
    number++;
    const bytes = new Uint8Array(Buffer.concat(held));
    held = [];
    size = 0;
    return { bytes, number };
  };
  for await (const part of stream as AsyncIterable<Uint8Array | string>) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part;
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      const line = take();
      if (!isBlank(line.bytes)) yield line;
    }
    keep(chunk.subarray(from));
  }
  const last = take();
  if (!isBlank(last.bytes)) yield last;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
