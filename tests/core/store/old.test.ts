import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openStore } from '@dateline/core/store';
import { expect, test } from 'vitest';
import { depositOf } from './fixtures.ts';

/** One real file for each schema that was ever in people's hands, all of the same three deposits; never made anew. */
const files = readdirSync(join(import.meta.dirname, 'old'));

test.each(files)('%s is brought forward, and loses nothing', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-old-'));
  const path = join(folder, 'dateline.db');
  writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, 'old', name))));
  const store = await openStore(path);
  expect(await store.stats()).toEqual({ articles: 2, events: 2, quotes: 1, entities: 1, stories: 1, issues: 0 });
  expect((await store.article('b'))!.headline).toBe('Staff return to office');
  expect((await store.revisions('b')).map(({ headline }) => headline)).toEqual(['Staff return']);
  expect((await store.events({ place: 'kaesong' })).items.map(({ id }) => id)).toEqual(['e2']);
  expect((await store.events({ actor: 'north korea' })).total).toBe(2);
  expect((await store.events({ actor: 'PRK', order: 'weight' })).items.map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect((await store.events({ actor: 'north', from: '2019-03-23' })).items.map(({ id }) => id)).toEqual(['e2']);
  expect((await store.events({ from: '2019-03-01', to: '2019-03-24' })).items.map(({ id }) => id)).toEqual(['e1']);
  expect((await store.search({ q: 'withdrew' })).items.map(({ id }) => id)).toEqual(['a']);
  expect(await store.raw('a')).toMatchObject({ mediaType: 'text/plain' });
  const same = depositOf({
    id: 'b',
    headline: 'Staff return',
    body: 'Some staff returned on Monday.',
    published: '2019-03-25',
  });
  expect(await store.deposit([same, depositOf({ id: 'c', body: 'New words.' })])).toEqual(['unchanged', 'added']);
  await store.close();
  rmSync(folder, { recursive: true });
});
