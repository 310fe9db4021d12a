import { lookAtFeeds, newFeed, Visitor } from '@dateline/core/ingest';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lexicon } from './pages.ts';
import { serve } from './servers.ts';

const NOW = Date.UTC(2024, 0, 1);
const MINUTE = 60_000;

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const visitor = () => new Visitor({ isAllowed: () => true, pause: 1 });
const look = (now: number) => lookAtFeeds(store, lexicon, visitor(), { now });

function rss(base: string, names: string[]): string {
  const items = names.map(
    (name) => `<item><title>${name}</title><link>${base}/${name}</link><description>On ${name}.</description></item>`,
  );
  return `<rss><channel><title>The Wire</title>${items.join('')}</channel></rss>`;
}

test('a feed is read once, asked whether anything is new, and read again when it is', async () => {
  const names = ['one', 'two'];
  const conditions: unknown[] = [];
  const port = await serve((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    conditions.push(request.headers['if-none-match']);
    const etag = `"${names.length}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(rss(`http://${request.headers.host}`, names));
  });
  await store.saveFeed(newFeed(`http://127.0.0.1:${port}/feed`, false, NOW));
  expect(await look(NOW)).toMatchObject([{ outcome: 'fresh', report: { added: 2 }, feed: { title: 'The Wire' } }]);
  expect(await store.linked()).toBe(true);
  expect(await look(NOW + MINUTE)).toEqual([]);
  expect(await look(NOW + 20 * MINUTE)).toMatchObject([{ outcome: 'same', report: null }]);
  names.push('three');
  expect(await look(NOW + 40 * MINUTE)).toMatchObject([{ outcome: 'fresh', report: { added: 1, unchanged: 2 } }]);
  expect(conditions).toEqual([undefined, '"2"', '"2"']);
  expect((await store.stats()).articles).toBe(3);
});

test('the pages behind its entries are read once each', async () => {
  const asked: string[] = [];
  const port = await serve((request, response) => {
    asked.push(request.url!);
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/feed') response.end(rss(`http://${request.headers.host}`, ['one', 'two']));
    else response.end(`<h1>Talks</h1><p>The whole page ${request.url} tells what was said.</p>`);
  });
  await store.saveFeed(newFeed(`http://127.0.0.1:${port}/feed`, true, NOW));
  expect(await look(NOW)).toMatchObject([{ report: { added: 2, failed: 0 } }]);
  expect(await look(NOW + 20 * MINUTE)).toMatchObject([{ report: { added: 0, unchanged: 0 } }]);
  expect(asked.filter((url) => url === '/one')).toHaveLength(1);
  const { items } = await store.articles({});
  expect(items).toHaveLength(2);
  expect((await store.article(items[0]!.id))!.text).toContain('The whole page');
});

test('a feed that fails is left alone for longer each time, and comes back', async () => {
  let status = 500;
  const port = await serve((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else response.writeHead(status).end(status === 200 ? rss('http://x.test', ['one']) : '');
  });
  const url = `http://127.0.0.1:${port}/feed`;
  await store.saveFeed(newFeed(url, false, NOW));
  const minutes = async () => ((Date.parse((await store.feeds())[0]!.nextAt) - NOW) / MINUTE) as number;
  expect(await look(NOW)).toMatchObject([
    { outcome: 'failed', feed: { failures: 1, problem: `${url} answered with status 500.` } },
  ]);
  expect(await minutes()).toBe(30);
  for (let time = 0; time < 9; time++) await lookAtFeeds(store, lexicon, visitor(), { now: NOW, all: true });
  expect(await minutes()).toBe(24 * 60);
  status = 200;
  expect(await lookAtFeeds(store, lexicon, visitor(), { now: NOW, all: true })).toMatchObject([
    { outcome: 'fresh', feed: { failures: 0, problem: null } },
  ]);
});

test('what is no feed is said so', async () => {
  const port = await serve((_, response) => response.end('Nothing of the kind.'));
  await store.saveFeed(newFeed(`http://127.0.0.1:${port}/feed`, false, NOW));
  expect(await look(NOW)).toMatchObject([
    { outcome: 'failed', feed: { problem: 'It is neither RSS, Atom nor JSON Feed.' } },
  ]);
});
