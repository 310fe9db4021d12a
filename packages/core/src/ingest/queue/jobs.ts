import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Source } from '../../model/document.ts';

/** A source as it waits in a queue: everything that is known of it, on whatever machine it is read. */
export function packSource(source: Source): Uint8Array {
  return gzipSync(serialize(source), { level: 3 });
}

export function unpackSource(body: Uint8Array): Source {
  return deserialize(gunzipSync(body)) as Source;
}
