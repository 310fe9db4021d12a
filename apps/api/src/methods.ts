import type { Context, Hono } from 'hono';
import { problem } from './problem.ts';

/** Lets every address answer 405, or OPTIONS with 204, to methods it has no handler for. To be called when all routes are there. */
export function answerOtherMethods(app: Hono): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL' || path.includes('*')) continue;
    const known = methods.get(path) ?? new Set(['OPTIONS']);
    known.add(method);
    if (method === 'GET') known.add('HEAD');
    methods.set(path, known);
  }
  for (const [path, known] of methods)
    app.all(path, (context: Context) => {
      context.header('Allow', [...known].sort().join(', '));
      if (context.req.method === 'OPTIONS') return context.body(null, 204);
      return problem(context, 'method-not-allowed', 'That method does not go with this address.');
    });
}
