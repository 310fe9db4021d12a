import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const bin = join(import.meta.dirname, '..', '..', 'apps', 'cli', 'bin', 'dateline');
const folder = mkdtempSync(join(tmpdir(), 'dateline-bin-'));
const batch = [
  JSON.stringify({ id: 'a', text: 'Norland and Sudland signed a pact on Friday, 1 March 2019.', date: '2019-03-02' }),
  '{"id": "broken"',
  JSON.stringify({
    id: 'c',
    html: '<h1>Talks</h1><p>김철수 will meet the ministers next week.</p>',
    date: '2019-03-02',
  }),
  '',
].join('\n');

/** Builds the bundle if it is not there, so that no test waits for it unawares. */
beforeAll(() => expect(spawnSync(bin, ['--version']).status).toBe(0), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('bin/dateline', () => {
  test('runs from any folder and through symlinks', () => {
    const link = join(folder, 'dl');
    symlinkSync(bin, link);
    symlinkSync('dl', join(folder, 'dl2'));
    const { status, stdout, stderr } = spawnSync(join(folder, 'dl2'), ['--version'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^dateline \d/);
  });

  test('an output that takes no more is told in a line, and has a code of its own', () => {
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(bin, ['--help'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    closeSync(full);
    expect(status).toBe(5);
    expect(stderr).toMatch(/^dateline: The output cannot be written: ENOSPC[^\n]*\n$/);
  });

  test('the same batch gives the same bytes in another time zone and locale', () => {
    const parse = (TZ: string, LC_ALL: string) =>
      spawnSync(bin, ['parse', '--jsonl', '-'], { input: batch, env: { ...process.env, TZ, LC_ALL } });
    const [east, west] = [parse('Pacific/Kiritimati', 'ko_KR.UTF-8'), parse('America/Anchorage', 'C')];
    expect(east.status).toBe(4);
    expect(east.stdout.toString().trimEnd().split('\n')).toHaveLength(3);
    expect(east.stdout.equals(west.stdout)).toBe(true);
  });

  test('a line is answered before the next is sent', async () => {
    const child = spawn(bin, ['parse', '--jsonl', '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const line of batch.trimEnd().split('\n')) {
      child.stdin.write(`${line}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value ?? '')).toHaveProperty('issues');
    }
    child.stdin.end();
    expect(await answers.next()).toMatchObject({ done: true });
    expect(await ended).toBe(4);
  });

  test('a reader that leaves early is no failure', () => {
    const lines = Array.from({ length: 3000 }, (_, n) => JSON.stringify({ id: String(n), text: 'A pact was signed.' }));
    const { stdout, stderr } = spawnSync('sh', ['-c', '"$0" parse --jsonl - | head -n 1', bin], {
      input: lines.join('\n'),
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ id: '0' });
    expect(stderr).toBe('');
  });

  test('in a real terminal it opens the screen, and q leaves it', async () => {
    // script(1) gives the program a terminal of its own.
    const command = `stty cols 80 rows 24; "${bin}" --db "${join(folder, 'none.db')}"`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, TERM: 'xterm-256color' },
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    let seen = '';
    for await (const part of child.stdout) {
      const wasOpen = seen.includes('No events yet.');
      seen += part;
      if (!wasOpen && seen.includes('No events yet.')) child.stdin.write('q');
    }
    expect(await ended).toBe(0);
    // The alternate screen was entered and left, so that the shell's own lines come back.
    expect(seen).toContain('\x1b[?1049h');
    expect(seen).toContain('\x1b[?1049l');
  });
});
