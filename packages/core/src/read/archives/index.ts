import type { Source } from '../../model/document.ts';
import { extentOf } from './directory.ts';
import { isGzip, peekGzip } from './gunzip.ts';
import { isWarc } from './warc.ts';
import { unpackWarc } from './warc-file.ts';
import { isZip, unpackZip } from './zip.ts';

/** A file that holds many documents, each with bytes of its own. */
export type Archive = 'warc' | 'zip';

/** Which archive begins with these bytes; null when they are of one document, a feed or lines of JSON. */
export function archiveOf(head: Uint8Array): Archive | null {
  if (isZip(head)) return 'zip';
  return isWarc(isGzip(head) ? peekGzip(head) : head) ? 'warc' : null;
}

/** The documents of an archive in memory, one after the other. */
export function unpack(archive: Archive, bytes: Uint8Array, path: string | undefined): Generator<Source> {
  return archive === 'zip' ? unpackZip(extentOf(bytes), path) : unpackWarc([bytes], path);
}
