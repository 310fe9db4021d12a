import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type FetchOptions, fetchCapped, sourcesFrom, Visitor } from '@dateline/core/ingest';
import { expect, test } from 'vitest';
import { serve } from './servers.ts';

const isAllowed = () => true;
const get = async (answer: RequestListener, options: FetchOptions = {}) =>
  fetchCapped(`http://127.0.0.1:${await serve(answer)}/`, { isAllowed, ...options }).then(
    ({ bytes, status }) => `${status} ${new TextDecoder().decode(bytes)}`,
    (error) => error.name,
  );

test('a page comes back decoded, with its status', async () => {
  expect(await get((_, response) => response.end('Talks'))).toBe('200 Talks');
  expect(await get((_, response) => response.writeHead(404).end('None'))).toBe('404 None');
  const packed: RequestListener = (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('Talks'));
  expect(await get(packed)).toBe('200 Talks');
});

test.each<[what: string, answer: RequestListener, name: string]>([
  [
    'a small reply that unfolds into a very large one',
    (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(40_000_000))),
    'too-large',
  ],
  [
    'a reply without end',
    (_, r) =>
      void (function more(): void {
        if (r.write('x'.repeat(65_536))) setImmediate(more);
        else r.once('drain', more);
      })(),
    'too-large',
  ],
  [
    'a reply that comes byte by byte',
    (_, r) => {
      r.write('<');
      const drip = setInterval(() => r.write('p'), 20);
      r.once('close', () => clearInterval(drip));
    },
    'too-slow',
  ],
  ['a server that says nothing', () => {}, 'too-slow'],
  [
    'a reply that is shorter than it says',
    (_, r) => {
      r.writeHead(200, { 'content-length': '1000' });
      r.write('short');
      setImmediate(() => r.destroy());
    },
    'not-fetched',
  ],
  [
    'a reply that says two lengths',
    (q) => void q.socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\nTalks on'),
    'not-fetched',
  ],
  [
    'a reply whose length is no number',
    (q) => void q.socket.end('HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\nTalks'),
    'not-fetched',
  ],
  ['damaged gzip', (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'), 'not-fetched'],
  ['a packing that nobody knows', (_, r) => r.writeHead(200, { 'content-encoding': 'x-own' }).end('x'), 'not-fetched'],
  ['redirects without end', (q, r) => r.writeHead(302, { location: `${q.url}x` }).end(), 'not-fetched'],
  ['a redirect to nowhere', (_, r) => r.writeHead(302, { location: 'http://' }).end(), 'forbidden-address'],
  ['a connection that is cut', (q) => q.socket.destroy(), 'not-fetched'],
])('%s: a clear failure', async (_, answer, name) => {
  const patience = name === 'too-slow' ? 400 : 20_000;
  expect(await get(answer, { patience })).toBe(name);
});

test('a reply that is longer than it says ends where it says', async () => {
  const longer: RequestListener = (q) =>
    void q.socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nTalks and more');
  expect(await get(longer)).toBe('200 Talks');
});

test('robots.txt is heeded, and a host that says "later" is asked again', async () => {
  const asked: string[] = [];
  const port = await serve((request, response) => {
    asked.push(request.url!);
    if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private');
    else if (asked.filter((url) => url === request.url).length === 1)
      response.writeHead(503, { 'retry-after': '0' }).end();
    else response.end('Talks');
  });
  const visitor = new Visitor({ isAllowed, pause: 1 });
  const base = `http://127.0.0.1:${port}`;
  expect((await visitor.visit(`${base}/news`)).status).toBe(200);
  await expect(visitor.visit(`${base}/private/x`)).rejects.toMatchObject({ name: 'disallowed' });
  expect(asked).toEqual(['/robots.txt', '/news', '/news']);
});

test('an address gives a page, or every page that a site map names', async () => {
  const port = await serve((request, response) => {
    const base = `http://${request.headers.host}`;
    const map = (names: string[], root: string) =>
      response.end(
        `<?xml version="1.0"?><${root}>${names.map((name) => `<x><loc>${base}/${name}</loc></x>`).join('')}</${root}>`,
      );
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/index.xml') map(['map.xml', 'index.xml', 'gone'], 'sitemapindex');
    else if (request.url === '/map.xml') map(['a?x=1&amp;y=2', 'b', 'a?x=1&amp;y=2'], 'urlset');
    else if (request.url === '/gone') response.writeHead(410).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<p>Page ${request.url}</p>`);
  });
  const visitor = new Visitor({ isAllowed, pause: 1 });
  const base = `http://127.0.0.1:${port}`;
  const found = [];
  for await (const input of sourcesFrom([`${base}/index.xml`, 'http://127.0.0.1:1/'], { visitor }))
    found.push('unreadable' in input ? `${input.path}: ${input.unreadable.name}` : input.url);
  expect(found).toEqual([
    `${base}/a?x=1&y=2`,
    `${base}/b`,
    `${base}/gone: not-fetched`,
    'http://127.0.0.1:1/: not-fetched',
  ]);
});
