import type { ReadStore } from '@dateline/core/store';
import type { Streams } from './streams.ts';

/** Where to read: a database file or a running server. */
export interface Place {
  db?: string | undefined;
  api?: string | undefined;
}

/** Opens the place to read from. Rejects with store-… or unreachable. */
export async function openReader({ db, api }: Place, env: Streams['env']): Promise<ReadStore> {
  throw new Error(`no reader yet ${db} ${api} ${env.X}`);
}
