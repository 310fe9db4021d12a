import { join } from 'node:path';
import { COMMANDS } from '@dateline/cli/commands/index.ts';
import { describe, expect, test } from 'vitest';
import { deskWithDatabase } from './desk.ts';
import { run } from './run.ts';

const { folder, page, db } = deskWithDatabase();

describe('the command line itself', () => {
  test('without a command and without a terminal it shows the help', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS)
      expect(out).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'));
  });

  test('--version', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^dateline \d+\.\d+\.\d+\n$/),
    });
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s --help has its options and an example',
    async (name, command) => {
      const { code, out } = await run([name, '--help']);
      expect(code).toBe(0);
      for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
      expect(command.examples.length).toBeGreaterThan(0);
      for (const [line] of command.examples) expect(out).toContain(line);
    },
  );

  test('every command takes --json, and every one that reads the store --db', () => {
    for (const { name, options } of COMMANDS) {
      expect(options, name).toHaveProperty('json');
      if (!['parse', 'link', 'explain'].includes(name)) expect(options, name).toHaveProperty('db');
    }
  });

  test.each([
    [['prase'], 'Did you mean `dateline parse`?'],
    [['parse', '--colour'], "Unknown option '--colour'"],
    [['timeline', '--status', 'maybe'], 'happened, ongoing, planned'],
    [['timeline', '--from', 'Friday'], '2019-03-22'],
    [['timeline', '--between', 'KOR'], 'two names'],
    [['timeline', '--format', 'pdf'], 'text, json, md, csv, ics'],
    [['show'], 'show wants one id'],
    [['search'], 'words to look for'],
    [['ingest'], 'at least one PATH'],
    [['serve', '--port', 'x'], '--port wants a number'],
    [['timeline', '--db', 'a.db', '--api', 'http://x'], 'not both'],
  ])('%j is a usage error, told on standard error', async (args, says) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).toContain('(usage)');
  });
});

describe('failures have a name, a hint and an exit code', () => {
  test('an id that nothing has: 3', async () => {
    expect(await run(['show', 'nothing', '--db', db])).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('(not-found)'),
    });
  });

  test('a database that does not exist is not made by reading: 5', async () => {
    const none = join(folder, 'none.db');
    expect(await run(['timeline', '--db', none])).toMatchObject({
      code: 5,
      out: '',
      err: expect.stringContaining('dateline ingest PATH…'),
    });
  });

  test('a file that is no database: 5', async () => {
    expect(await run(['timeline', '--db', page])).toMatchObject({
      code: 5,
      err: expect.stringContaining('(store-unreadable)'),
    });
  });

  test('a database that cannot be written: 5', async () => {
    const { code, err } = await run(['ingest', page, '--db', join(page, 'below-a-file.db')]);
    expect(code).toBe(5);
    expect(err).toContain('(store-unwritable)');
  });

  test('a server that does not answer: 6', async () => {
    expect(await run(['timeline', '--api', 'http://127.0.0.1:9'])).toMatchObject({
      code: 6,
      err: expect.stringContaining('(unreachable)'),
    });
  });
});
