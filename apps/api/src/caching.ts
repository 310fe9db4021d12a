import { createHash } from 'node:crypto';
import type { ReadStore } from '@dateline/core/store';
import type { MiddlewareHandler } from 'hono';

/**
 * A weak ETag made of the store's version, the address and what is accepted: whoever holds it had this very answer, so that a match
 * needs no query. Nothing may be kept without asking again.
 */
export function caching(store: ReadStore): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return next();
    const { pathname, search } = new URL(context.req.url);
    const digest = createHash('sha256')
      .update(`${await store.version()} ${pathname}${search} ${context.req.header('Accept') ?? ''}`)
      .digest('base64url');
    const tag = `W/"${digest.slice(0, 22)}"`;
    const held = (context.req.header('If-None-Match') ?? '').split(',').map((one) => one.trim());
    if (held.some((one) => one.replace(/^W\//, '') === tag.slice(2))) {
      context.header('ETag', tag);
      context.header('Cache-Control', 'no-cache');
      return context.body(null, 304);
    }
    await next();
    if (context.res.status !== 200) return;
    context.header('ETag', tag);
    context.header('Cache-Control', 'no-cache');
  };
}
