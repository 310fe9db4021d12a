import type { AddressInfo } from 'node:net';
import { DatelineError } from '@dateline/core/model';
import type { Store } from '@dateline/core/store';
import { type ServerType, serve } from '@hono/node-server';
import { type AppOptions, createApp } from './app.ts';

export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_PORT = 4711;

export interface ServeOptions extends AppOptions {
  store: Store;
  host?: string | undefined;
  /** 0 lets the system choose. */
  port?: number | undefined;
}

export interface Served {
  /** Where the server answers, e.g. "http://127.0.0.1:4711". */
  url: string;
  /** Resolves when the last request is answered; the store stays open. */
  close(): Promise<void>;
}

/** Serves a store until closed. Rejects with `usage` when the address cannot be had. */
export async function serveApp({
  store,
  host = DEFAULT_HOST,
  port = DEFAULT_PORT,
  ...options
}: ServeOptions): Promise<Served> {
  const local = ['127.0.0.1', 'localhost', '::1'].includes(host);
  const hosts = options.hosts ?? (local ? ['127.0.0.1', 'localhost', '[::1]'] : undefined);
  const app = createApp(store, { ...options, hosts });
  const { server, address } = await listen(app.fetch, host, port);
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close: () => stop(server) };
}

function listen(fetch: ReturnType<typeof createApp>['fetch'], hostname: string, port: number) {
  return new Promise<{ server: ServerType; address: AddressInfo }>((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, (address) => resolve({ server, address }));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be had (${error.code ?? error.message})`;
      const hint = 'Choose another with --port.';
      reject(new DatelineError('usage', `Port ${port} of ${hostname} ${reason}.`, { hint, cause: error }));
    });
  });
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Idle keep-alive connections would hold the server open.
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
