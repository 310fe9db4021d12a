import { hc } from 'hono/client';
import type { App } from './app.ts';

export { openRemote } from './remote.ts';

/** A typed client: `createClient(url).v1.events.$get({ query: { actor: 'PRK' } })`. `fetch` may be another's. */
export function createClient(url: string, fetch: typeof globalThis.fetch = globalThis.fetch) {
  return hc<App>(url.replace(/\/+$/, ''), { fetch });
}

export type Client = ReturnType<typeof createClient>;
