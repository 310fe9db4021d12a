import { createApp } from '@dateline/api';
import { FAILURES } from '@dateline/core';
import { expect, test } from 'vitest';
import { jsonOf, served } from './served.ts';

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: { in: string; name: string; required?: boolean; schema: Schema; description?: string }[];
  requestBody?: { content: { [mediaType: string]: { example?: unknown } } };
  responses: { [status: string]: { description: string; content?: { [mediaType: string]: { schema: Schema } } } };
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: { [name: string]: Schema };
  required?: string[];
  example?: unknown;
}

interface Api {
  openapi: string;
  info: { title: string; version: string };
  tags: { name: string }[];
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: { [name: string]: Schema } };
}

async function read() {
  const { app } = await served();
  const api = await jsonOf<Api>(await app.request('/v1/openapi.json'));
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return { app, api, operations };
}

test('it is OpenAPI 3.1, and every route of the app is in it', async () => {
  const { app, api, operations } = await read();
  expect(api.openapi).toBe('3.1.0');
  expect(api.info.title).toBe('Dateline');
  const routed = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/') && path !== '/v1/openapi.json')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
    [...new Set(routed)].sort(),
  );
  expect(operations).toHaveLength(18);
});

test('every operation has a name of its own, a known tag, a summary, a good answer and a way to fail', async () => {
  const { api, operations } = await read();
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const tags = api.tags.map(({ name }) => name);
  for (const { path, operation } of operations) {
    expect(tags).toContain(operation.tags[0]);
    expect(operation.summary, path).toMatch(/^[A-Z]/);
    expect(operation.responses['200']!.content).toBeDefined();
    expect(operation.responses.default!.content!['application/problem+json']!.schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = (operation.parameters ?? []).filter((one) => one.in === 'path');
    expect(declared.map(({ name, required }) => [name, required])).toEqual(inPath.map((name) => [name, true]));
    for (const [, name] of JSON.stringify(operation.responses).matchAll(/`([\w-]+)`/g))
      expect(FAILURES).toHaveProperty(name!);
  }
});

test('every reference leads to a schema, and every schema of the model is there under its name', async () => {
  const { api } = await read();
  const names = Object.keys(api.components.schemas);
  for (const [, name] of JSON.stringify(api).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(names).toContain(name);
  for (const name of [
    'Article',
    'CanonicalEvent',
    'Quote',
    'Entity',
    'Story',
    'Record',
    'Evidence',
    'Problem',
    'ArticlePage',
  ])
    expect(names).toContain(name);
  const refs = JSON.stringify(api).match(/"\$ref":"[^"]*"/g)!;
  expect(refs.filter((ref) => !ref.startsWith('"$ref":"#/components/schemas/'))).toEqual([]);
});

/** Without these an address answers nothing. */
const NEEDED = [
  ['/v1/search', 'q', 'met'],
  ['/v1/measures', 'between', 'PRK,USA'],
];

test('every example is taken: parameters are answered, bodies are read', async () => {
  const { app, operations } = await read();
  let tried = 0;
  for (const { path, method, operation } of operations.filter((one) => one.method === 'get')) {
    for (const { name, schema } of operation.parameters ?? []) {
      if (schema.example === undefined) continue;
      const needed = NEEDED.filter(([of, one]) => of === path && one !== name).map(
        ([, one, value]) => `&${one}=${value}`,
      );
      const response = await app.request(
        `${path}?${name}=${encodeURIComponent(String(schema.example))}${needed.join('')}`,
        {
          method,
        },
      );
      expect(response.status, `${path} ${name}`).toBe(200);
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(10);
  const { content } = operations.find(({ path }) => path === '/v1/documents')!.operation.requestBody!;
  for (const [mediaType, { example }] of Object.entries(content)) {
    if (example === undefined) continue;
    const body = typeof example === 'string' ? example : JSON.stringify(example);
    const response = await app.request('/v1/documents', {
      method: 'POST',
      body,
      headers: { 'Content-Type': mediaType },
    });
    expect(response.status, mediaType).toBe(200);
  }
});

test('answers have the fields that the document promises', async () => {
  const { app, api, operations } = await read();
  const ids: { [tag: string]: string } = {
    articles: 'a1',
    events: 'e1',
    quotes: 'a1:0',
    entities: 'prk',
    stories: 'story-korea',
  };
  for (const { path, operation } of operations.filter((one) => one.method === 'get')) {
    const schema = operation.responses['200']!.content!['application/json']?.schema;
    const name = schema?.$ref?.split('/').at(-1);
    if (name === undefined) continue;
    const address = path.replace('{id}', ids[operation.tags[0]!]!) + (path === '/v1/search' ? '?q=met' : '');
    const fields = Object.keys(await jsonOf<object>(await app.request(address)));
    const { properties = {}, required = [] } = api.components.schemas[name]!;
    expect(Object.keys(properties), path).toEqual(expect.arrayContaining(fields));
    expect(fields, path).toEqual(expect.arrayContaining(required));
  }
});

test('the documentation is one page and one style sheet from here, with every operation, schema and problem in it', async () => {
  const { app, api, operations } = await read();
  const response = await app.request('/docs');
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
  expect(response.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  const page = await response.text();
  for (const { operation } of operations) expect(page).toContain(`id="${operation.operationId}"`);
  for (const name of Object.keys(api.components.schemas)) expect(page).toContain(`id="schema-${name}"`);
  for (const name of Object.keys(FAILURES)) expect(page).toContain(`id="problem-${name}"`);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  expect(page).not.toMatch(/<script|style="|onclick|\ssrc=/);
  const loaded = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!);
  expect(loaded).toEqual(['/docs/style.css']);
  const style = await app.request(loaded[0]!);
  expect(style.headers.get('Content-Type')).toMatch(/^text\/css/);
  expect(await style.text()).not.toMatch(/url\(|@import/);
});

test('two apps in one process describe themselves alike', async () => {
  const { store, app } = await served();
  const other = createApp(store);
  expect(await (await other.request('/v1/openapi.json')).json()).toEqual(
    await (await app.request('/v1/openapi.json')).json(),
  );
});
