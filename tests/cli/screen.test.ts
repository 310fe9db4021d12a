import { widthOf } from '@dateline/cli/lines/line.ts';
import { describe, expect, test } from 'vitest';
import { failingReader, readerOf } from './reader.ts';
import { KEYS, openTerminal } from './terminal.ts';

const SIZES = [
  [60, 20],
  [80, 24],
  [120, 40],
] as const;

describe('the terminal UI', () => {
  test.each(SIZES)('fills %i columns by %i rows on every screen, and no line is wider', async (columns, rows) => {
    const terminal = openTerminal(readerOf(), columns, rows);
    await terminal.shows('signed');
    const screens = ['1', '2', '3', '4', '5', '?', '?', '1f', `${KEYS.escape}`, '4', KEYS.enter];
    for (const keys of screens) {
      terminal.type(keys);
      await terminal.shows('quit');
      const lines = terminal.lines();
      expect(lines).toHaveLength(rows);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    }
    terminal.type('q');
    await terminal.left;
  });

  test('one key leads from an event to the words that say it; n and p walk through its sources', async () => {
    const terminal = openTerminal(readerOf());
    await terminal.shows('signed');
    terminal.type(`jj${KEYS.enter}`);
    expect(await terminal.shows('source 1 of 2')).toMatch(
      /▌ PORTO — Norland \[has withdrawn its patrol boats from the strait\]/,
    );
    terminal.type('n');
    expect(await terminal.shows('source 2 of 2')).toContain('[left the strait on 10 March]');
    terminal.type('p');
    expect(await terminal.shows('source 1 of 2')).toContain('Patrol boats leave the strait');
    terminal.type(KEYS.escape);
    await terminal.shows('── Timeline ─');
    terminal.type('q');
    await terminal.left;
  });

  test('keys typed before the list has come are not lost', async () => {
    const terminal = openTerminal(readerOf());
    terminal.type(`j${KEYS.enter}`);
    await terminal.shows('[would withdraw its patrol boats next week]');
    terminal.type('q');
    await terminal.left;
  });

  test('menus and share bars are folded until b unfolds them', async () => {
    const terminal = openTerminal(readerOf());
    terminal.type(`3${KEYS.enter}`);
    expect(await terminal.shows('⋯ 2 lines folded: menu')).not.toContain('Share this');
    terminal.type('b');
    expect(await terminal.shows('Share this')).not.toContain('folded');
    terminal.type('q');
    await terminal.left;
  });

  test('/ searches, and a hit opens at its words', async () => {
    const terminal = openTerminal(readerOf());
    await terminal.shows('signed');
    terminal.type('/close the strait');
    await terminal.shows('/close the strait▏');
    terminal.type(KEYS.enter);
    await terminal.shows('Search › close the strait');
    terminal.type(KEYS.enter);
    await terminal.shows('[threatened to close the strait if they came back]');
    terminal.type('q');
    await terminal.left;
  });

  test('f filters by class, x clears', async () => {
    const terminal = openTerminal(readerOf());
    await terminal.shows('signed');
    terminal.type('f');
    await terminal.shows('Show events with');
    terminal.type(KEYS.down);
    terminal.type('t');
    terminal.type(KEYS.enter);
    expect(await terminal.shows('class THREATEN')).not.toContain('AGREE');
    terminal.type('x');
    expect(await terminal.shows('1/4')).toContain('AGREE');
    terminal.type('q');
    await terminal.left;
  });

  test('a day that is none is told, not searched for', async () => {
    const terminal = openTerminal(readerOf());
    await terminal.shows('signed');
    terminal.type('f');
    await terminal.shows('Show events with');
    terminal.type(KEYS.up);
    terminal.type(`yesterday${KEYS.enter}`);
    await terminal.shows('A day looks like 2019-03-22');
    terminal.type(KEYS.escape);
    await terminal.shows('March 2019');
    terminal.type('q');
    await terminal.left;
  });

  test('months head the days, statuses have marks, and disagreement is told', async () => {
    const terminal = openTerminal(readerOf(), 150, 30);
    await terminal.shows('March 2019');
    terminal.type('jj');
    const text = await terminal.shows('Sources differ on the date: Sat 9 Mar 2019 (1) or Sun');
    expect(text).toMatch(/ 9 Sat ● Norland .*! 2×/);
    expect(text).toMatch(/ 4–10 {2,}○ Norland/);
    expect(text).toMatch(/Undated[\s\S]*▲ Sudland → Norland/);
    terminal.type('q');
    await terminal.left;
  });

  test('a long list is walked to its end and drawn in its window', async () => {
    const terminal = openTerminal(readerOf({ times: 100 }));
    await terminal.shows('1/400');
    terminal.type('G');
    expect((await terminal.shows('400/400')).split('\n')).toHaveLength(24);
    terminal.type('g');
    await terminal.shows('1/400');
    terminal.type('q');
    await terminal.left;
  });

  test('a new size is drawn at once', async () => {
    const terminal = openTerminal(readerOf());
    await terminal.shows('signed');
    terminal.resize(120, 30);
    await terminal.shows('│ ● happened');
    expect(terminal.lines()).toHaveLength(30);
    terminal.type('q');
    await terminal.left;
  });

  test('nothing to show is said kindly, with what to do', async () => {
    const terminal = openTerminal(readerOf({ events: [] }));
    expect(await terminal.shows('No events yet.')).toContain('dateline ingest PATH…');
    terminal.type('q');
    await terminal.left;
  });

  test('r reads the list again', async () => {
    const reader = readerOf();
    const events = reader.events;
    let down = true;
    reader.events = (query) => (down ? failingReader().events(query) : events(query));
    const terminal = openTerminal(reader);
    await terminal.shows('The server does not answer');
    down = false;
    terminal.type('r');
    await terminal.shows('1/4');
    terminal.type('q');
    await terminal.left;
  });

  test('a failure is shown with its hint, and the screen can be left', async () => {
    const terminal = openTerminal(failingReader());
    expect(await terminal.shows('The server does not answer')).toContain('Is `dateline serve` running there?');
    terminal.type('q');
    await terminal.left;
  });
});
