import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DatelineError } from '../../model/errors.ts';

/** The decoded body, at most `most` bytes of it: a small reply may unfold into a very large one. Throws `too-large`, `not-fetched`. */
export async function bodyOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const decoder = decoderOf(response.headers['content-encoding']);
  const stream: AsyncIterable<Uint8Array> = decoder ? response.pipe(decoder) : response;
  // A connection that breaks must end the decoder as well, or its reader waits for ever.
  if (decoder) response.once('error', (error) => decoder.destroy(error));
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      size += part.length;
      if (size > most) throw new DatelineError('too-large', `It is over ${most / 1024 / 1024} MiB.`);
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause;
    throw new DatelineError('not-fetched', `The reply breaks off: ${(cause as Error).message}`, { cause });
  } finally {
    response.destroy();
    decoder?.destroy();
  }
  // Node tells of a reply that is shorter than it said only by this flag.
  if (!response.complete) throw new DatelineError('not-fetched', 'The reply breaks off.');
  return new Uint8Array(Buffer.concat(parts));
}

function decoderOf(encoding: string | undefined): Transform | null {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === '' || name === 'identity') return null;
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'deflate') return createInflate();
  if (name === 'br') return createBrotliDecompress();
  throw new DatelineError('not-fetched', `The reply is packed as "${name.slice(0, 40)}".`);
}
