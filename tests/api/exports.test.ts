import { FORMATS } from '@dateline/core/export';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../core/export/written.ts';
import { jsonOf, served } from './served.ts';

describe('GET /v1/export', () => {
  test.each(FORMATS.map(({ name, mediaType, extension }) => ({ name, mediaType, extension })))(
    '$name: what the export of core writes, byte for byte',
    async ({ name, mediaType, extension }) => {
      const { app, store } = await served();
      const response = await app.request(`/v1/export?format=${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')!.split(';')[0]).toBe(mediaType);
      expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="dateline.${extension}"`);
      expect(Buffer.from(await response.arrayBuffer()).equals(await bytesOf(store, name))).toBe(true);
    },
  );

  test.each([
    ['text/csv', 'text/csv; charset=utf-8'],
    ['text/calendar, text/csv;q=0.5', 'text/calendar; charset=utf-8'],
    ['application/geo+json', 'application/geo+json'],
    ['*/*', 'application/x-ndjson'],
    ['image/png', 'application/x-ndjson'],
  ])('Accept: %s', async (accept, type) => {
    const { app } = await served();
    const response = await app.request('/v1/export', { headers: { Accept: accept } });
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Vary')).toBe('Accept');
  });

  test('one address, two formats: an answer that is held is of the format that is asked for', async () => {
    const { app } = await served();
    const ask = (accept: string, held = '') =>
      app.request('/v1/export', { headers: { Accept: accept, 'If-None-Match': held } });
    const tag = (await ask('text/csv')).headers.get('ETag')!;
    expect((await ask('text/csv', tag)).status).toBe(304);
    expect((await ask('text/calendar', tag)).status).toBe(200);
  });

  test('filters narrow it, and an unknown format or filter is a problem', async () => {
    const { app } = await served();
    const rows = await (await app.request('/v1/export?format=csv&actor=kim-jong-un')).text();
    expect(rows.trim().split('\r\n').slice(1)).toEqual([expect.stringMatching(/^e1,/)]);
    for (const query of ['format=docx', 'format=csv&limit=2', 'formt=csv']) {
      const response = await app.request(`/v1/export?${query}`);
      expect(response.status).toBe(400);
      expect((await jsonOf<{ name: string }>(response)).name).toBe('invalid-request');
    }
  });

  test('nothing is read that nobody takes, and who goes away ends the reading', async () => {
    const { app, store } = await served();
    let asked = 0;
    const events = store.events;
    store.events = (query) => {
      asked++;
      return events(query);
    };
    const { body } = await app.request('/v1/export?format=jsonl');
    const reader = body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('"kind":"article"');
    await reader.cancel();
    expect(asked).toBe(0);
  });
});
