import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskWithPage, PAGE } from './desk.ts';
import { run } from './run.ts';

const { folder, page } = deskWithPage();

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
