import { expect, test } from 'vitest';
import { depositOf } from '../core/store/fixtures.ts';
import { served } from './served.ts';

const PATHS = [
  '/v1/articles',
  '/v1/articles/a1',
  '/v1/articles/a1/raw',
  '/v1/events?limit=2',
  '/v1/timeline',
  '/v1/health',
];

test.each(PATHS)('%s is not sent again while nothing changes', async (path) => {
  const { app, store } = await served();
  const first = await app.request(path);
  const tag = first.headers.get('ETag')!;
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  expect(first.headers.get('Cache-Control')).toBe('no-cache');
  for (const held of [tag, `"other", ${tag}`, tag.slice(2)]) {
    const again = await app.request(path, { headers: { 'If-None-Match': held } });
    expect(again.status).toBe(304);
    expect(again.headers.get('ETag')).toBe(tag);
    expect(await again.text()).toBe('');
  }
  await store.deposit([depositOf({ id: 'new', body: 'New.' })]);
  const changed = await app.request(path, { headers: { 'If-None-Match': tag } });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('ETag')).not.toBe(tag);
});

test('a tag of one address is none of another, and failures have none', async () => {
  const { app } = await served();
  const tag = (await app.request('/v1/events')).headers.get('ETag')!;
  expect((await app.request('/v1/events?limit=1', { headers: { 'If-None-Match': tag } })).status).toBe(200);
  expect((await app.request('/v1/events/none')).headers.get('ETag')).toBeNull();
});

test('HEAD tells the same without a body', async () => {
  const { app } = await served();
  const get = await app.request('/v1/events');
  const head = await app.request('/v1/events', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'));
  expect(await head.text()).toBe('');
});
