import { createApp } from '@dateline/api';
import { DatelineError, FAILURES } from '@dateline/core';
import { openStore, type Store } from '@dateline/core/store';
import { expect, test } from 'vitest';
import { served } from './served.ts';

const SECRET = 'zq-secret-zq';

async function problemOf(response: Response) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('ETag')).toBeNull();
  const text = await response.text();
  expect(text).not.toContain(SECRET);
  const body = JSON.parse(text);
  expect(body.status).toBe(response.status);
  const known = FAILURES[body.name as keyof typeof FAILURES];
  expect(body).toEqual({
    type: `/docs#problem-${body.name}`,
    title: known.title,
    status: known.status,
    detail: expect.stringMatching(/\S.*\.$/),
    name: body.name,
    hint: expect.stringMatching(/\S/),
  });
  return body;
}

test.each<[method: string, path: string, name: string]>([
  ['GET', `/${SECRET}`, 'not-found'],
  ['GET', '/v2/articles', 'not-found'],
  ['GET', '/v1/articles/', 'not-found'],
  ...['articles', 'events', 'quotes', 'entities', 'stories'].map((list): [string, string, string] => [
    'GET',
    `/v1/${list}/${SECRET}`,
    'not-found',
  ]),
  ['GET', `/v1/articles/${SECRET}/raw`, 'not-found'],
  ['GET', '/v1/articles/%E0%A4', 'not-found'],
  ['GET', `/v1/events?type=${SECRET}`, 'invalid-request'],
  ['GET', `/v1/events?${SECRET}=1`, 'invalid-request'],
  ['GET', `/v1/events?limit=${SECRET}`, 'invalid-request'],
  ['GET', '/v1/events?limit=0', 'invalid-request'],
  ['GET', '/v1/events?limit=201', 'invalid-request'],
  ['GET', '/v1/events?limit=1.5', 'invalid-request'],
  ['GET', '/v1/events?limit=1&limit=2', 'invalid-request'],
  ['GET', '/v1/events?from=2019-02-30', 'invalid-request'],
  ['GET', '/v1/timeline?from=2019-03-02&to=2019-03-01', 'invalid-request'],
  ['GET', '/v1/articles?from=2019-03-02&to=2019-03-01', 'invalid-request'],
  ['GET', `/v1/events?to=${SECRET}`, 'invalid-request'],
  ['GET', '/v1/timeline?order=weight', 'invalid-request'],
  ['GET', '/v1/search', 'invalid-request'],
  ['GET', '/v1/search?q=', 'invalid-request'],
  ['GET', `/v1/search?q=${'x'.repeat(501)}`, 'invalid-request'],
  ['GET', `/v1/articles?cursor=${SECRET}`, 'invalid-cursor'],
  ['GET', `/v1/search?q=met&cursor=${SECRET}`, 'invalid-cursor'],
  ['POST', '/v1/articles', 'method-not-allowed'],
  ['DELETE', '/v1/articles/a0', 'method-not-allowed'],
  ['GET', '/v1/documents', 'method-not-allowed'],
  ['PUT', '/docs', 'method-not-allowed'],
  ['PATCH', '/v1/openapi.json', 'method-not-allowed'],
])('%s %s is a problem named %s', async (method, path, name) => {
  const { app } = await served();
  expect((await problemOf(await app.request(path, { method }))).name).toBe(name);
});

test('a method that does not go with an address is told which do', async () => {
  const { app } = await served();
  expect((await app.request('/v1/documents')).headers.get('Allow')).toBe('OPTIONS, POST');
  expect((await app.request('/v1/articles', { method: 'PUT' })).headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  const options = await app.request('/v1/articles', { method: 'OPTIONS' });
  expect([options.status, options.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
});

test('what the store fails with is served by its name, without the paths of the server', async () => {
  const logged: unknown[] = [];
  const failing = async (error: Error) => {
    const store: Store = await openStore(':memory:');
    const events = () => Promise.reject(error);
    return createApp({ ...store, events }, { log: (each) => logged.push(each) }).request('/v1/events');
  };
  const busy = new DatelineError('store-busy', `/home/${SECRET}/dateline.db is held by another process.`);
  expect((await problemOf(await failing(busy))).name).toBe('store-busy');
  expect((await problemOf(await failing(new Error(`stack of ${SECRET}`)))).name).toBe('internal');
  expect(logged).toHaveLength(2);
});

test('no answer lets other sites read it', async () => {
  const { app } = await served();
  const response = await app.request('/v1/events', { headers: { Origin: 'https://elsewhere.example' } });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
});
