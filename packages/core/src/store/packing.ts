import { gunzipSync, gzipSync } from 'node:zlib';
import { DatelineError } from '../model/errors.ts';
import type { RevisionRow } from './tables.ts';

/** Packs a document's bytes for keeping. Plain UTF-8 is not kept beside the text that it spells. */
export function packRaw(raw: Uint8Array, text: string): Pick<RevisionRow, 'packing' | 'raw'> {
  if (Buffer.from(text, 'utf8').equals(raw)) return { packing: 'text', raw: null };
  return { packing: 'gzip', raw: gzipSync(raw, { level: 3 }) };
}

/** The bytes exactly as they came. Throws `store-unreadable` when the row is damaged. */
export function unpackRaw({ packing, raw, text }: Pick<RevisionRow, 'packing' | 'raw' | 'text'>): Uint8Array {
  if (packing === 'text') return new Uint8Array(Buffer.from(text, 'utf8'));
  try {
    return new Uint8Array(gunzipSync(raw ?? new Uint8Array()));
  } catch (cause) {
    throw new DatelineError('store-unreadable', 'The stored bytes of a document are damaged.', { cause });
  }
}
