import type { Document, Source } from '../model/document.ts';

/** The media type of a document whose own bytes never came: it was imported, and its text is all there is. */
export const TEXT_ONLY = 'text/vnd.dateline.text';

/**
 * What is kept of a document so that a later Dateline can read it again: the bytes as they came (of a file that holds
 * several documents only its own), or, when a caller gave a text and what is known of it, the same as one line of JSON.
 */
export function rawOf(source: Source, document: Document): { raw: Uint8Array; mediaType: string } {
  const { bytes, id, text, html, date, url, title } = source;
  if (document.raw !== undefined) return { raw: document.raw.bytes, mediaType: document.raw.mediaType };
  if (bytes !== undefined) return { raw: bytes, mediaType: isGzip(bytes) ? 'application/gzip' : document.mediaType };
  const line = JSON.stringify({ id, ...(html === undefined ? { text } : { html }), date, url, title });
  return { raw: new TextEncoder().encode(line), mediaType: 'application/json' };
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
