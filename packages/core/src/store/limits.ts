import type { Paging } from './store.ts';

const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** UTF-16 code units of a full-text query that are looked at: nobody types more, and each word costs a walk through the index. */
export const MAX_QUERY = 400;

/** Items a page: what was asked for, held between 1 and 200. */
export function limitOf({ limit }: Paging): number {
  return Math.min(MAX_LIMIT, Math.max(1, Math.trunc(limit ?? DEFAULT_LIMIT)));
}
