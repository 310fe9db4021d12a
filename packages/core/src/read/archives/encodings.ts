import { issueOf } from '../../model/errors.ts';
import { type Bytes, inflate, join, messageOf, tooLarge } from '../bytes.ts';
import { MAX_BYTES } from '../limits.ts';
import { isGzip } from './gunzip.ts';

/** Undoes a Content-Encoding, never beyond the cap. What does not bear its name is taken as it is: crawlers often decode and keep the header. */
export function decodeContent(bytes: Uint8Array, encoding: string): Bytes {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .reverse();
  let decoded: Bytes = { bytes, issues: [] };
  for (const name of names.slice(0, 3)) {
    if (decoded.issues.length > 0) break;
    decoded = decodeOne(decoded.bytes, name);
  }
  return decoded;
}

function decodeOne(bytes: Uint8Array, name: string): Bytes {
  if (/^(?:x-)?gzip$/.test(name)) return isGzip(bytes) ? inflate(bytes) : { bytes, issues: [] };
  if (name === 'deflate') return native('inflateSync', bytes);
  if (name === 'br') return native('brotliDecompressSync', bytes);
  if (name === 'zstd') return native('zstdDecompressSync', bytes);
  return { bytes, issues: [] };
}

/** Brotli, zstd and deflate are undone by the platform. Read in a browser, such a record says so and stays closed. */
function native(method: 'inflateSync' | 'brotliDecompressSync' | 'zstdDecompressSync', bytes: Uint8Array): Bytes {
  const zlib = globalThis.process?.getBuiltinModule?.('node:zlib');
  if (!zlib) return failed('its encoding cannot be undone here');
  try {
    return { bytes: new Uint8Array(zlib[method](bytes, { maxOutputLength: MAX_BYTES })), issues: [] };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge();
    return looksLikeText(bytes) ? { bytes, issues: [] } : failed(messageOf(error));
  }
}

const failed = (message: string): Bytes => ({
  bytes: new Uint8Array(),
  issues: [issueOf('bad-archive', `The record cannot be decoded: ${message}`, 'read')],
});

/** Begins as markup, JSON or words do, with no control characters. */
const looksLikeText = (bytes: Uint8Array) =>
  bytes.subarray(0, 64).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13) && bytes.length > 0;

/** Undoes chunked transfer. Crawlers often undo it and keep the header: then nothing is changed. */
export function dechunk(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(10, at);
    if (end < 0 || end - at > 100) break;
    const size = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(String.fromCharCode(...bytes.subarray(at, end)));
    if (!size) break;
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) return join(chunks);
    chunks.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
  return chunks.length === 0 ? bytes : join(chunks);
}
