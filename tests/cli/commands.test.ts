import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveApp } from '@dateline/api/main';
import { COMMANDS } from '@dateline/cli/commands/index.ts';
import { openStore } from '@dateline/core/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'));
const db = join(folder, 'test.db');
const page = join(folder, 'pages', 'a.txt');
const PAGE = [
  'Ministers meet in Seoul',
  '',
  'SEOUL, March 22, 2019 (Yonhap) -- South Korean Foreign Minister Kang Kyung-wha met US envoy Stephen Biegun in Seoul on Friday.',
  '',
  '“We will talk again,” Kang said after the meeting.',
].join('\n');

// The first document waits for the lexicon and the tagger to load.
beforeAll(async () => {
  mkdirSync(join(folder, 'pages'));
  writeFileSync(page, PAGE);
  expect(await run(['ingest', page, '--db', db])).toMatchObject({
    code: 0,
    out: '',
    err: '1 document: 1 added, 0 unchanged, 0 revised, 0 failed\n',
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

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

describe('timeline in other shapes', () => {
  const between = (pair: string, ...more: string[]) => run(['timeline', '--between', pair, '--db', db, ...more]);

  test('between two parties, whichever is named first, and nobody else', async () => {
    const events = JSON.parse((await between('KOR,USA', '--json')).out);
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.parse((await between('usa, kor', '--json')).out)).toEqual(events);
    expect((await between('KOR,France')).out).toBe('No events.\n');
  });

  test('Markdown with footnotes, CSV and a calendar, of the chosen events alone', async () => {
    expect((await between('KOR,USA', '--format', 'md', '--top', '1')).out).toMatch(/\[\^1\]: “/);
    expect((await between('KOR,USA', '--format', 'csv', '--top', '1')).out.trim().split('\r\n')).toHaveLength(2);
    expect((await between('KOR,USA', '--format', 'ics', '--top', '1')).out.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await between('KOR,France', '--format', 'ics')).out).not.toContain('VEVENT');
  });
});

describe('show of a copy', () => {
  const at = join(folder, 'copies.db');
  const copy = [
    'Ministers meet in Seoul',
    '',
    ...PAGE.split('\n').slice(2, 3),
    '',
    'Kang and Biegun shook hands. Trade smarter with our app.',
  ];

  test('the way to the original and what was changed', async () => {
    const file = join(folder, 'pages', 'copy.jsonl');
    const lines = [
      { id: 'first', text: PAGE, date: '2019-03-22' },
      { id: 'second', text: copy.join('\n').replace('Foreign Minister', 'Overseas Minister'), date: '2019-03-24' },
    ];
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    await run(['ingest', file, '--db', at]);
    expect((await run(['merge', 'first', 'second', '--db', at])).code).toBe(0);
    const { descent } = JSON.parse((await run(['show', 'second', '--json', '--db', at])).out);
    expect(descent.chain.map(({ articleId }: { articleId: string }) => articleId)).toEqual(['second', 'first']);
    expect(descent.changes.changed).toHaveLength(1);
    expect(descent.changes.changed[0].after.exact).toContain('Overseas Minister');
    expect((await run(['show', 'second', '--db', at])).out).toMatch(/^.*second\n {2}← .*first\n/);
    expect(JSON.parse((await run(['show', 'first', '--json', '--db', at])).out).descent).toBeNull();
  });
});

describe('corrections', () => {
  test('reject takes an event away under the name of who says so, undo brings it back, the log has both', async () => {
    const all = async () =>
      JSON.parse((await run(['timeline', '--json', '--db', db])).out).map(({ id }: { id: string }) => id);
    const before = await all();
    const { out } = await run(['reject', before[0], '--by', 'anna', '--db', db]);
    expect(out).toMatch(/^1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}anna {2}reject event /);
    expect(await all()).toEqual(before.slice(1));
    expect((await run(['undo', '--by', 'bo', '--db', db])).out).toContain('(undone by bo)');
    expect(await all()).toEqual(before);
    expect((await run(['undo', '--list', '--db', db])).out.trim().split('\n')).toHaveLength(1);
    expect(await run(['undo', '--db', db])).toMatchObject({ code: 3 });
    expect(await run(['merge', before[0], '--db', db])).toMatchObject({ code: 2 });
  });
});

describe('parse', () => {
  test('a path gives a record with its path', async () => {
    const { code, out } = await run(['parse', page]);
    const record = JSON.parse(out);
    expect(code).toBe(0);
    expect(record.path).toBe(page);
    expect(Object.keys(record)).toEqual(['id', 'path', 'article', 'times', 'entities', 'quotes', 'events', 'issues']);
  });

  test('standard input gives the same record but for the path', async () => {
    const [fromFile, fromInput] = [await run(['parse', page]), await run(['parse', '-'], PAGE)];
    const { path, ...record } = JSON.parse(fromFile.out);
    expect(path).toBe(page);
    expect(JSON.parse(fromInput.out)).toEqual(record);
  });

  test('JSONL: one line out for each line in, in order, under its own id; a bad line becomes a record with issues', async () => {
    const lines = [
      JSON.stringify({ id: 'b', text: PAGE, date: '2019-03-22', url: null, title: null }),
      'this is not JSON',
      JSON.stringify({ id: 7, html: '<p>The ministers met on Friday.</p>' }),
      JSON.stringify({ id: 'without-words' }),
      '[]',
      JSON.stringify({ id: 'empty', text: '' }),
    ];
    const { code, out, err } = await run(['parse', '--jsonl', '-'], `${lines.join('\n')}\n`);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ id }) => id)).toEqual([
      'b',
      expect.stringContaining(':2'),
      '7',
      'without-words',
      expect.stringContaining(':5'),
      'empty',
    ]);
    expect(records.map(({ issues }) => issues.map((issue: { name: string }) => issue.name))).toEqual([
      [],
      ['invalid-json'],
      [],
      ['invalid-record'],
      ['invalid-record'],
      ['empty'],
    ]);
    expect(code).toBe(4);
    expect(err).toBe('4 of 6 documents had issues: invalid-json 1, invalid-record 2, empty 1\n');
  });

  test('a missing file is a record with an issue; the files after it are still read', async () => {
    const { code, out } = await run(['parse', join(folder, 'none.txt'), page]);
    const [missing, read] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(missing).toMatchObject({
      path: join(folder, 'none.txt'),
      article: null,
      issues: [{ name: 'missing-file' }],
    });
    expect(read.article.headline).toBe('Ministers meet in Seoul');
    expect(code).toBe(3);
  });

  test('bytes that are no text are told, not thrown', async () => {
    const binary = join(folder, 'binary.bin');
    writeFileSync(binary, Buffer.from([0, 1, 2, 0, 255, 254, 0, 0, 3]));
    const { code, out } = await run(['parse', binary]);
    expect(code).toBe(4);
    expect(JSON.parse(out).issues.length).toBeGreaterThan(0);
  });
});

describe('link', () => {
  test('one line out for each line in, in order, even for lines that share an id or cannot be read', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: PAGE }),
      '{',
      JSON.stringify({ id: 'a', text: PAGE }),
      JSON.stringify({ id: 'b', text: PAGE }),
    ];
    const { code, out } = await run(['link', '--jsonl', '-'], lines.join('\n'));
    const linked = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(linked.map(({ id }) => id)).toEqual(['a', expect.stringContaining(':2'), 'a', 'b']);
    for (const line of linked) {
      expect(Object.keys(line).slice(0, 5)).toEqual(['id', 'storyId', 'duplicateOf', 'originId', 'events']);
    }
    expect(linked[1]).toMatchObject({ storyId: null, events: [], issues: [{ name: 'invalid-json' }] });
    expect(linked.filter(({ duplicateOf }) => duplicateOf !== null)).toHaveLength(2);
    expect(linked[3].storyId).toBe(linked[0].storyId);
    expect(code).toBe(4);
  });
});

describe('what was ingested can be read', () => {
  test('ingesting again changes nothing', async () => {
    const { code, out } = await run(['ingest', page, '--db', db, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ added: 0, unchanged: 1, revised: 0, failed: 0, issues: [] });
  });

  test('timeline --json gives events with their sources, each with the words as they stand in the page', async () => {
    const { code, out } = await run(['timeline', '--json', '--db', db]);
    expect(code).toBe(0);
    const events = JSON.parse(out);
    expect(events.length).toBeGreaterThan(0);
    for (const { sources } of events) {
      for (const { headline, evidence } of sources) {
        expect(headline).toBe('Ministers meet in Seoul');
        for (const { start, end, exact } of evidence) expect(PAGE.slice(start, end)).toBe(exact);
      }
    }
  });

  test('timeline without --json is a chronology by month, without colour in a pipe', async () => {
    const { out } = await run(['timeline', '--db', db]);
    expect(out).toMatch(/^March 2019\n\n 22 Fri {2}● .*Kang Kyung-wha/);
    expect(out).not.toContain('\x1b');
    expect((await run(['timeline', '--db', db], '', { FORCE_COLOR: '1' })).out).toContain('\x1b[');
  });

  test('timeline narrows by days, status and words', async () => {
    expect((await run(['timeline', '--db', db, '--to', '2019-02'])).out).toBe('No events.\n');
    expect(JSON.parse((await run(['timeline', '--json', '--db', db, '--query', 'zebra'])).out)).toEqual([]);
    expect((await run(['timeline', '--db', db, '--from', '2019-03', '--to', '2019-03', '--top', '1'])).out).toContain(
      '1 event.',
    );
  });

  test('search finds words, and show opens what was found', async () => {
    const hits = JSON.parse((await run(['search', 'envoy', '--json', '--db', db])).out);
    expect(hits.length).toBeGreaterThan(0);
    const { articleId } = hits[0];
    const shown = JSON.parse((await run(['show', articleId, '--json', '--db', db])).out);
    expect(shown).toMatchObject({ kind: 'article', value: { headline: 'Ministers meet in Seoul', text: PAGE } });
    expect((await run(['show', articleId, '--db', db])).out).toMatch(/met US envoy\s+Stephen Biegun/);
  });

  test('export writes the formats it names', async () => {
    const [jsonl, csv, md] = await Promise.all(
      ['jsonl', 'csv', 'md'].map((format) => run(['export', '--format', format, '--db', db])),
    );
    for (const line of jsonl!.out.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    expect(csv!.out).toMatch(/^id,/);
    expect(md!.out).toContain('March 2019');
    expect((await run(['export', '--format', 'xls', '--db', db])).code).toBe(2);
  });

  test('a server gives the same timeline as the file behind it', async () => {
    const store = await openStore(db);
    const server = await serveApp({ store, port: 0 });
    try {
      const [remote, local] = [
        await run(['timeline', '--json', '--api', server.url]),
        await run(['timeline', '--json', '--db', db]),
      ];
      expect(remote).toEqual(local);
      expect(JSON.parse(remote.out).length).toBeGreaterThan(0);
    } finally {
      await server.close();
      await store.close();
    }
  });

  test('explain --events shows how a sentence was read', async () => {
    const { code, out } = await run(['explain', '--events', page]);
    expect(code).toBe(0);
    expect(out).toMatch(/chunks +\[/);
    expect(out).toMatch(/clause +0 main: /);
  });

  test('explain shows each stage and the rules that fired', async () => {
    const { code, out } = await run(['explain', page]);
    expect(code).toBe(0);
    for (const stage of ['read', 'segment', 'parse', 'annotate', 'extract'])
      expect(out).toMatch(new RegExp(`^${stage}  `, 'm'));
    expect(out).toMatch(/headline +✓ \w/);
    const stages = JSON.parse((await run(['explain', page, '--json'])).out);
    expect(Object.keys(stages)).toEqual([
      'document',
      'blocks',
      'article',
      'sentences',
      'tokens',
      'times',
      'entities',
      'quotes',
      'events',
    ]);
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
