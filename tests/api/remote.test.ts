import { openRemote } from '@dateline/api/client';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, describe, expect, test } from 'vitest';
import { storeContract } from '../core/store/contract.ts';
import { fetchOf } from './served.ts';

const opened: Store[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

// What is written goes into a file, what is read comes over HTTP: the same suite as for any driver.
storeContract('a store behind the API', async () => {
  const store = await openStore(':memory:');
  opened.push(store);
  return { ...store, ...openRemote('http://localhost/', fetchOf(store)) };
});

describe('a server that is not one', () => {
  const answering = (response: () => Response) => openRemote('http://localhost', async () => response());

  test.each<[string, () => Response]>([
    [
      'nobody',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
    ['a web page', () => new Response('<h1>Hello</h1>')],
    ['other JSON', () => Response.json({ hello: 1 })],
    ['a page that is not found', () => new Response('Not found', { status: 404 })],
    ['a foreign problem', () => Response.json({ title: 'Bad', status: 500 }, { status: 500 })],
    ['a proxy', () => new Response(null, { status: 502 })],
  ])('%s answers: unreachable', async (_, response) => {
    const remote = answering(response);
    await expect(remote.events({})).rejects.toMatchObject({ name: 'unreachable' });
    await expect(remote.article('a')).rejects.toMatchObject({ name: 'unreachable' });
    await expect(remote.version()).rejects.toMatchObject({ name: 'unreachable' });
  });

  test('an address that is none is refused', () => {
    for (const url of ['', 'localhost:4711', 'file:///etc', 'ftp://x']) {
      expect(() => openRemote(url)).toThrow(expect.objectContaining({ name: 'usage' }));
    }
  });
});
