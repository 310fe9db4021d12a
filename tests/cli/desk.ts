import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { run } from './run.ts';

export const PAGE = [
  'Ministers meet in Seoul',
  '',
  'SEOUL, March 22, 2019 (Yonhap) -- South Korean Foreign Minister Kang Kyung-wha met US envoy Stephen Biegun in Seoul on Friday.',
  '',
  '“We will talk again,” Kang said after the meeting.',
].join('\n');

/** A folder with `PAGE` in a file, until the tests of the calling file are over. */
export function deskWithPage(): { folder: string; page: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'));
  const page = join(folder, 'pages', 'a.txt');
  mkdirSync(join(folder, 'pages'));
  writeFileSync(page, PAGE);
  afterAll(() => rmSync(folder, { recursive: true }));
  return { folder, page };
}

/** The same, with the page read into a database before the first test. */
export function deskWithDatabase(): { folder: string; page: string; db: string } {
  const { folder, page } = deskWithPage();
  const db = join(folder, 'test.db');
  // The first document waits for the lexicon and the tagger to load.
  beforeAll(async () => {
    expect(await run(['ingest', page, '--db', db])).toMatchObject({
      code: 0,
      out: '',
      err: '1 document: 1 added, 0 unchanged, 0 revised, 0 failed\n',
    });
  }, 120_000);
  return { folder, page, db };
}
