import { DatelineError, FAILURES, type FailureName } from '@dateline/core/model';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** An RFC 9457 answer. `detail` never repeats what the request held. */
export function problem(context: Context, name: FailureName, detail: string, hint: string = FAILURES[name].hint) {
  const { title, status } = FAILURES[name];
  const type = `/docs#problem-${name}`;
  context.header('Content-Type', 'application/problem+json');
  context.header('Cache-Control', 'no-store');
  return context.body(JSON.stringify({ type, title, status, detail, name, hint }), status);
}

/** What a handler threw, as an answer. A defect of ours is logged and says nothing of its insides. */
export function problemOf(error: unknown, context: Context, log: (error: unknown) => void) {
  if (error instanceof DatelineError) {
    // The paths of the server's own files are none of the caller's business.
    const inner = error.name.startsWith('store-');
    if (inner) log(error);
    return problem(context, error.name, inner ? `${error.title}.` : error.message, inner ? undefined : error.hint);
  }
  if (error instanceof HTTPException && error.status < 500)
    return problem(context, error.status === 413 ? 'too-large' : 'invalid-request', 'The request cannot be read.');
  log(error);
  return problem(context, 'internal', 'The server failed on this request.', 'The log of the server says more.');
}

/** For a look-up that found nothing. */
export function missing(context: Context, noun: string) {
  return problem(context, 'not-found', `There is no ${noun} with that id.`);
}
