import { gunzipSync, gzipSync } from 'node:zlib';
import { DatelineError } from '../model/errors.ts';
import type { RevisionRow } from './tables.ts';

/** Databases hold UTF-8: half a surrogate pair, and for some engines NUL, would not come back. Such texts are kept as JSON. */
export function packText(text: string): Pick<RevisionRow, 'text' | 'text_coding'> {
  if (text.isWellFormed() && !text.includes('\0')) return { text, text_coding: 'plain' };
  return { text: JSON.stringify(text), text_coding: 'json' };
}

export function unpackText({ text, text_coding }: Pick<RevisionRow, 'text' | 'text_coding'>): string {
  return text_coding === 'json' ? (JSON.parse(text) as string) : text;
}

/** Packs a document's bytes for keeping. Plain UTF-8 is not kept beside the text that it spells. */
export function packRaw(raw: Uint8Array, text: string): Pick<RevisionRow, 'packing' | 'raw'> {
  if (Buffer.from(text, 'utf8').equals(raw)) return { packing: 'text', raw: null };
  return { packing: 'gzip', raw: gzipSync(raw, { level: 3, ...roomFor(raw.length) }) };
}

/**
 * Window, tables and output no larger than so many bytes need. What zlib takes by itself, a quarter of a megabyte outside the heap for
 * each document, is handed back late, and grows with the length of an ingest.
 */
function roomFor(bytes: number): { windowBits: number; memLevel: number; chunkSize: number } {
  const bits = Math.ceil(Math.log2(bytes + 1));
  return {
    windowBits: Math.min(15, Math.max(9, bits)),
    memLevel: Math.min(8, Math.max(1, bits - 6)),
    chunkSize: Math.min(65_536, Math.max(128, bytes >> 1)),
  };
}

/** The bytes exactly as they came. Throws `store-unreadable` when the row is damaged. */
export function unpackRaw(row: Pick<RevisionRow, 'packing' | 'raw' | 'text' | 'text_coding'>): Uint8Array {
  const { packing, raw } = row;
  if (packing === 'text') return new Uint8Array(Buffer.from(unpackText(row), 'utf8'));
  try {
    return new Uint8Array(gunzipSync(raw ?? new Uint8Array()));
  } catch (cause) {
    throw new DatelineError('store-unreadable', 'The stored bytes of a document are damaged.', { cause });
  }
}
