import { issueOf } from '../model/errors.ts';
import type { Issue } from '../model/issue.ts';
import { Inflater, isGzip } from './archives/gunzip.ts';
import { MAX_BYTES } from './limits.ts';

export interface Bytes {
  bytes: Uint8Array;
  issues: Issue[];
}

/** Undoes gzip, in small steps so that a bomb is stopped at the cap. A damaged end keeps what came before it. */
export function inflate(bytes: Uint8Array): Bytes {
  if (!isGzip(bytes)) return bytes.length > MAX_BYTES ? tooLarge(bytes.length) : { bytes, issues: [] };
  const chunks: Uint8Array[] = [];
  const inflater = new Inflater();
  const issues: Issue[] = [];
  try {
    for (const chunk of inflater.push(bytes, true)) {
      if (inflater.given > MAX_BYTES) return tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    const message = `The gzip data ends or breaks after ${inflater.given} bytes: ${messageOf(error)}`;
    issues.push(issueOf('bad-gzip', message, 'read'));
  }
  if (!inflater.done && issues.length === 0)
    issues.push(issueOf('bad-gzip', `The gzip data ends early, after ${inflater.given} bytes.`, 'read'));
  return { bytes: join(chunks), issues };
}

/** What stands in place of a document that is over the cap. Its size in bytes, if that is known. */
export function tooLarge(size?: number): Bytes {
  const said = size === undefined ? 'more than' : `${(size / 1024 / 1024).toFixed(1)} MiB, over`;
  const message = `The document is ${said} ${MAX_BYTES / 1024 / 1024} MiB.`;
  return { bytes: new Uint8Array(), issues: [issueOf('too-large', message, 'read')] };
}

export function join(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Where `wanted` first stands at or after `from`; -1 if nowhere. Meant for short needles with a rare first byte. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const first = wanted[0]!;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < wanted.length && bytes[at + i] === wanted[i]) i++;
    if (i === wanted.length) return at;
  }
  return -1;
}

/** Each byte as the character of that number. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 4096) as never);
  return text;
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
