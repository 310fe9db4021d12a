import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { paceOf } from '@dateline/cli/progress.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-care-'));
const db = join(folder, 'desk.db');
const batch = [
  { id: 'old', text: 'SEOUL, March 22 -- The ministers met on Friday.', date: '2009-03-22' },
  { id: 'new', text: 'SEOUL, March 22 -- North Korea withdrew its staff on Friday.', date: '2019-03-22' },
].map((line) => JSON.stringify(line));

beforeAll(async () => {
  const { code } = await run(['ingest', '--format', 'jsonl', '--db', db, '-'], batch.join('\n'));
  expect(code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('stats says what there is', async () => {
  const { code, out } = await run(['stats', '--db', db, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    articles: 2,
    revisions: 2,
    engine: 'sqlite',
    linked: true,
    from: '2009-03-22',
  });
  expect((await run(['stats', '--db', db])).out).toMatch(/^days\s+2009-03-22 to 2019-03-22$/m);
});

test('backup, doctor and restore', async () => {
  const copy = join(folder, 'copy.db');
  expect(await run(['backup', copy, '--db', db])).toMatchObject({ code: 0, out: `${copy}\n`, err: '2 articles\n' });
  expect(await run(['backup', copy, '--db', db])).toMatchObject({ code: 5 });
  expect(await run(['doctor', '--db', copy])).toMatchObject({ code: 0, out: 'All well.\n' });
  const back = join(folder, 'back.db');
  expect(await run(['restore', copy, '--db', back])).toMatchObject({ code: 0, err: '2 articles restored\n' });
  expect((await run(['export', '--db', back])).out).toBe((await run(['export', '--db', db])).out);
  expect(await run(['restore', copy, '--db', back])).toMatchObject({
    code: 5,
    err: expect.stringContaining('holds 2'),
  });
  const raw = new DatabaseSync(copy);
  raw.exec('delete from word_key');
  raw.close();
  const sick = await run(['doctor', '--db', copy]);
  expect(sick).toMatchObject({ code: 5, out: expect.stringContaining('dateline doctor --repair') });
  expect(await run(['doctor', '--repair', '--db', copy])).toMatchObject({ code: 0, out: 'All well.\n' });
  expect(await run(['doctor', '--db', join(folder, 'none.db')])).toMatchObject({ code: 5 });
  expect(existsSync(join(folder, 'none.db'))).toBe(false);
});

test('what export wrote, import brings back', async () => {
  const [file, fresh] = [join(folder, 'desk.jsonl'), join(folder, 'fresh.db')];
  expect(await run(['export', '--db', db, '--out', file])).toMatchObject({ code: 0, out: '' });
  const { code, out } = await run(['import', file, '--db', fresh, '--json']);
  expect({ code, report: JSON.parse(out) }).toMatchObject({ code: 0, report: { added: 2, failed: 0 } });
  expect((await run(['export', '--db', fresh])).out).toBe(readFileSync(file, 'utf8'));
  expect(await run(['import', '-', '--db', fresh], 'nothing of the kind\n')).toMatchObject({
    code: 4,
    err: expect.stringContaining('! line 1: The line is not valid JSON.'),
  });
  expect(await run(['import', join(folder, 'none.jsonl'), '--db', fresh])).toMatchObject({ code: 3 });
});

test('an export never overwrites the database, and says when a file cannot be written', async () => {
  expect(await run(['export', '--db', db, '--out', db])).toMatchObject({ code: 2 });
  expect(await run(['export', '--db', db, '--out', join(folder, 'no', 'such', 'folder')])).toMatchObject({
    code: 2,
    err: expect.stringContaining('ENOENT'),
  });
  expect((await run(['doctor', '--db', db])).out).toBe('All well.\n');
});

test('reprocess finds nothing to do after an ingest by the same version', async () => {
  const { code, out } = await run(['reprocess', '--db', db, '--json']);
  expect({ code, report: JSON.parse(out) }).toMatchObject({ code: 0, report: { changed: 0, same: 0, failed: 0 } });
  expect(await run(['reprocess', '--all', '--db', db])).toMatchObject({
    code: 0,
    err: expect.stringMatching(/2 just as/),
  });
});

test('prune says first, and does when told', async () => {
  expect(await run(['prune', '--db', db])).toMatchObject({ code: 2 });
  expect(await run(['prune', '--before', '2010', '--db', db])).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^1 articles.*would go/),
  });
  expect((await run(['show', 'old', '--db', db])).code).toBe(0);
  expect(await run(['prune', '--before', '2010', '--yes', '--db', db])).toMatchObject({
    code: 0,
    err: '1 articles, 1 texts gone\n',
  });
  expect((await run(['show', 'old', '--db', db])).code).toBe(3);
  expect((await run(['doctor', '--db', db])).out).toBe('All well.\n');
});

test('a bar tells the pace and the time left', () => {
  expect(paceOf(5, 100, 900)).toBe('');
  expect(paceOf(50, 200, 2000)).toBe('  25/s  0:06 left');
  expect(paceOf(3, 10_000, 2000)).toBe('  1.5/s  1:51:05 left');
  expect(paceOf(40, 0, 4000)).toBe('  10/s');
});
