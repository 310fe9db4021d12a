import { exportStore } from '@dateline/core/export';
import type { EventQuery, Store } from '@dateline/core/store';

/** The whole file that a format writes. */
export async function bytesOf(store: Store, name: string, query?: EventQuery): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of exportStore(name, store, query))
    parts.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(parts));
}

/** The same as text. */
export async function textOf(store: Store, name: string, query?: EventQuery): Promise<string> {
  return new TextDecoder().decode(await bytesOf(store, name, query));
}
