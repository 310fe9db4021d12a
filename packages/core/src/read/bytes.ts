import { Gunzip } from 'fflate';
import { issueOf } from '../model/errors.ts';
import type { Issue } from '../model/issue.ts';
import { MAX_BYTES } from './limits.ts';

export interface Bytes {
  bytes: Uint8Array;
  issues: Issue[];
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Undoes gzip, in small steps so that a bomb is stopped at the cap. A damaged end keeps what came before it. */
export function inflate(bytes: Uint8Array): Bytes {
  if (!isGzip(bytes)) return bytes.length > MAX_BYTES ? tooLarge(bytes) : { bytes, issues: [] };
  const chunks: Uint8Array[] = [];
  let size = 0;
  let last = false;
  const gunzip = new Gunzip((chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    last = final;
  });
  const issues: Issue[] = [];
  try {
    const step = 16 * 1024;
    for (let at = 0; at < bytes.length && size <= MAX_BYTES; at += step)
      gunzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    issues.push(issueOf('bad-gzip', `The gzip data ends or breaks after ${size} bytes: ${messageOf(error)}`, 'read'));
  }
  if (size > MAX_BYTES) return tooLarge(new Uint8Array());
  if (!last && issues.length === 0)
    issues.push(issueOf('bad-gzip', `The gzip data ends early, after ${size} bytes.`, 'read'));
  return { bytes: join(chunks, size), issues };
}

function tooLarge(bytes: Uint8Array): Bytes {
  const size = bytes.length === 0 ? 'more than' : `${(bytes.length / 1024 / 1024).toFixed(1)} MiB, over`;
  return {
    bytes: new Uint8Array(),
    issues: [issueOf('too-large', `The document is ${size} ${MAX_BYTES / 1024 / 1024} MiB.`, 'read')],
  };
}

function join(chunks: Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
