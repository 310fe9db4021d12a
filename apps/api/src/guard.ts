import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** Nothing of an answer may run, be framed or be guessed at by a browser. A page of our own loosens this for itself. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export function secureHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  };
}

/**
 * Keeps web pages of others out of a server that knows no passwords: a page may send a form to 127.0.0.1, or have its
 * own name point there. `hosts` are the names by which the server may be called; any, if absent.
 */
export function sameOrigin(hosts: readonly string[] | undefined): MiddlewareHandler {
  return async (context, next) => {
    const { hostname, host } = new URL(context.req.url);
    if (hosts && !hosts.includes(hostname)) return problem(context, 'forbidden', 'This server has another name.');
    const origin = context.req.header('Origin');
    const changes = context.req.method !== 'GET' && context.req.method !== 'HEAD';
    const foreign = origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
    if (changes && (foreign || context.req.header('Sec-Fetch-Site') === 'cross-site'))
      return problem(context, 'forbidden', 'A page of another site sent this.');
    return next();
  };
}
