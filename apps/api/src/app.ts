import type { Lexicon } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Store } from '@dateline/core/store';
import { Hono } from 'hono';
import { caching } from './caching.ts';
import { docs } from './docs/index.ts';
import { sameOrigin, secureHeaders } from './guard.ts';
import { answerOtherMethods } from './methods.ts';
import { type ApiDocument, describeApi } from './openapi.ts';
import { problem, problemOf } from './problem.ts';
import { routes } from './routes/index.ts';

export interface AppOptions {
  /** Knowledge for reading new documents; loaded when the first one comes, if absent. */
  lexicon?: Lexicon | undefined;
  /** Host names by which the server may be called; any if absent. */
  hosts?: readonly string[] | undefined;
  /** Told of failures that are ours and not the caller's; standard error if absent. */
  log?: ((error: unknown) => void) | undefined;
}

/** The HTTP API over a store, as a Hono app: `app.fetch` takes a Request and gives a Response, on any server or none. */
export function createApp(store: Store, { lexicon, hosts, log = console.error }: AppOptions = {}) {
  const app = new Hono();
  let document: Promise<ApiDocument> | undefined;
  const api = () => (document ??= describeApi(app));
  app.use(secureHeaders(), sameOrigin(hosts));
  app.use('/v1/*', caching(store));
  const typed = app.route(
    '/',
    routes(store, () => lexicon ?? loadLexicon()),
  );
  app.get('/v1/openapi.json', async (context) => context.json(await api()));
  app.route('/', docs(api));
  answerOtherMethods(app);
  app.notFound((context) => problem(context, 'not-found', 'There is nothing at this address.', 'See /docs.'));
  app.onError((error, context) => problemOf(error, context, log));
  return typed;
}

/** What hono/client needs to know of the routes. */
export type App = ReturnType<typeof createApp>;
