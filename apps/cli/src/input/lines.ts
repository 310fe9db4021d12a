import type { Readable } from 'node:stream';

/** One line of a stream of bytes. `tooLong` lines are cut: their rest was read past and not kept. */
export interface Line {
  text: string;
  /** From 1. */
  number: number;
  tooLong: boolean;
}

const NEWLINE = 10;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Splits a stream into lines and gives each as soon as its newline (or the end) has arrived; never waits for more.
 * Holds at most `cap` bytes of a line. Takes "\n" and "\r\n"; a byte order mark before the first line is dropped.
 */
export async function* linesOf(stream: Readable, cap: number): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 0;
  const keep = (part: Buffer): void => {
    if (size < cap) held.push(part.subarray(0, cap - size));
    size += part.length;
  };
  const take = (): Line => {
    number++;
    const bytes = held.length === 1 ? held[0]! : Buffer.concat(held);
    const line = { text: textOf(bytes, number), number, tooLong: size > cap };
    held = [];
    size = 0;
    return line;
  };
  for await (const part of stream) {
    const chunk: Buffer = typeof part === 'string' ? Buffer.from(part) : part;
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      yield take();
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

function textOf(bytes: Buffer, number: number): string {
  const text = decoder.decode(bytes);
  const from = number === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  return text.slice(from, text.endsWith('\r') ? -1 : undefined);
}
