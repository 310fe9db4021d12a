import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchFolder } from '@dateline/core/ingest';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-watch-'));
  mkdirSync(join(folder, 'deep'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what is written into a folder comes out once it is whole; hidden files stay hidden', async () => {
  const over = new AbortController();
  const changes = watchFolder(folder, over.signal);
  const first = changes.next();
  writeFileSync(join(folder, '.part'), 'x');
  writeFileSync(join(folder, 'b.txt'), 'The beginning');
  writeFileSync(join(folder, 'b.txt'), ' and the end.', { flag: 'a' });
  writeFileSync(join(folder, 'a.txt'), 'Another.');
  expect((await first).value).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')]);
  const next = changes.next();
  writeFileSync(join(folder, 'deep', 'c.txt'), 'Third.');
  expect((await next).value).toEqual([join(folder, 'deep', 'c.txt')]);
  over.abort();
  expect((await changes.next()).done).toBe(true);
});

test('a folder that is not there is said so', () => {
  const { signal } = new AbortController();
  expect(() => watchFolder(join(folder, 'none'), signal)).toThrow(expect.objectContaining({ name: 'missing-file' }));
});
