import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openRemote } from '@dateline/api/client';
import { type Served, serveApp } from '@dateline/api/main';
import { exportStore } from '@dateline/core/export';
import type { ReadStore } from '@dateline/core/store';
import { afterEach, expect, test } from 'vitest';
import { EVENTS, PAGES, served } from './served.ts';

let server: Served | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

test('over a real port on this machine, a store is read as if it were a file', async () => {
  const { store } = await served();
  server = await serveApp({ store, port: 0 });
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const remote = openRemote(server.url);
  expect((await remote.events({})).items).toEqual(EVENTS);
  expect(await remote.article('a0')).toEqual(await store.article('a0'));
  expect(await remote.raw('a0')).toEqual(await store.raw('a0'));
  expect(await remote.stats()).toEqual(await store.stats());
  expect((await remote.articles({ limit: 200 })).total).toBe(PAGES.length);
  expect(await remote.article('none')).toBeNull();
  const exported = async (from: ReadStore) => {
    let text = '';
    for await (const piece of exportStore('jsonl', from)) text += piece;
    return text;
  };
  expect(await exported(remote)).toBe(await exported(store));
});

test('a name that was pointed at this machine from elsewhere is refused', async () => {
  const { store } = await served();
  server = await serveApp({ store, port: 0 });
  const { request } = await import('node:http');
  const statusFor = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const asked = request(`${server!.url}/v1/events`, { headers: { Host: host } }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      });
      asked.on('error', reject).end();
    });
  expect(await statusFor('rebound.example')).toBe(403);
  expect(await statusFor('localhost')).toBe(200);
});

test('a port in use is said so by name', async () => {
  const { store } = await served();
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(serveApp({ store, port })).rejects.toMatchObject({ name: 'usage', hint: 'Choose another with --port.' });
  await new Promise((resolve) => other.close(resolve));
});

test('a server that was closed is unreachable', async () => {
  const { store } = await served();
  const closed = await serveApp({ store, port: 0 });
  await closed.close();
  await expect(openRemote(closed.url).stats()).rejects.toMatchObject({ name: 'unreachable' });
});
