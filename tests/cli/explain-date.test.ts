import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;
let undated: string;
let dated: string;

const TEXT =
  'The breakdown of last month’s summit in Hanoi between Donald Trump and Kim Jong Un still rankles, envoys say.\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-date-'));
  undated = join(folder, 'undated.txt');
  dated = join(folder, 'dated.txt');
  writeFileSync(undated, `Envoys still divided\n\n${TEXT}`);
  writeFileSync(dated, `Envoys still divided\n\n5 April 2019\n\n${TEXT}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('explain --date shows each bound with the words that cause it', async () => {
  const { code, out } = await run(['explain', '--date', undated]);
  expect(code).toBe(0);
  expect(out).toContain('no date on the page');
  expect(out).toContain('Mar 2019');
  expect(out).toMatch(/✓ 2019-03 +“last month” ← time-of-fact/);
  expect(out).toContain('hanoi-summit-2019');
});

test('explain --date holds the stated day against the words', async () => {
  const { out } = await run(['explain', '--date', dated, '--json']);
  const { dating } = JSON.parse(out);
  expect(dating.stated.edtf).toBe('2019-04-05');
  expect(dating.concluded.edtf).toBe('2019-03');
  expect(dating.agrees).toBe(false);
  expect(
    dating.reasons.some(({ exact, narrows }: { exact: string; narrows: boolean }) => exact === 'last month' && narrows),
  ).toBe(true);
});
