import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveApp } from '@dateline/api/main';
import { openStore } from '@dateline/core/store';
import { describe, expect, test } from 'vitest';
import { deskWithDatabase, PAGE } from './desk.ts';
import { run } from './run.ts';

const { folder, page, db } = deskWithDatabase();

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

describe('timeline in figures', () => {
  const figures = (...more: string[]) => run(['timeline', '--measures', '--db', db, ...more]);

  test('every event of the two that happened is counted once, by class and by month', async () => {
    const events = JSON.parse((await run(['timeline', '--between', 'KOR,USA', '--json', '--db', db])).out);
    const happened = events.filter(({ status }: { status: string }) => status === 'happened' || status === 'ongoing');
    const ids = happened.map(({ id }: { id: string }) => id).sort();
    const { classes, months, unrealised } = JSON.parse((await figures('--between', 'KOR,USA', '--json')).out);
    expect(months.flatMap(({ eventIds }: { eventIds: string[] }) => eventIds).sort()).toEqual(ids);
    const byClass = classes.flatMap((each: { months: { eventIds: string[] }[] }) => each.months);
    expect(byClass.flatMap(({ eventIds }: { eventIds: string[] }) => eventIds).sort()).toEqual(ids);
    expect(unrealised.count).toBe(events.length - ids.length);
    expect((await figures('--between', 'KOR,USA')).out).toMatch(/^Month {5}Events {2}Goldstein\n/);
  });

  test('wants two parties', async () => {
    const { code, err } = await figures();
    expect([code, err]).toEqual([2, expect.stringContaining('--measures wants --between')]);
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
