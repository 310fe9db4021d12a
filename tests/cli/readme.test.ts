import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from './run.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'dateline-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the session in the README is what its commands print', async () => {
  const [, session] = readFileSync(join(root, 'README.md'), 'utf8').match(/```console\n([\s\S]*?)```/)!;
  const [ingest, timeline] = session!.split(/^\$ dateline /m).slice(1);
  expect(ingest).toBe('ingest samples\n');
  const [line, ...shown] = timeline!.split('\n');
  const args = line!.match(/"[^"]*"|\S+/g)!.map((word) => word.replaceAll('"', ''));
  const db = join(folder, 'test.db');
  expect((await run(['ingest', join(root, 'samples'), '--db', db])).code).toBe(0);
  expect((await run([...args, '--db', db])).out.trim()).toBe(shown.join('\n').trim());
});
