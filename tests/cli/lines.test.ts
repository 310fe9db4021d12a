import { sayDate, sayDay, sayMonth } from '@dateline/cli/lines/dates.ts';
import { cell, cut, flat, widthOf } from '@dateline/cli/lines/line.ts';
import { markedSegments } from '@dateline/cli/lines/marked.ts';
import { paint } from '@dateline/cli/lines/paint.ts';
import { wordsOf } from '@dateline/cli/lines/quotes.ts';
import { wrapRows } from '@dateline/cli/lines/wrap.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('widths', () => {
  test('a Korean syllable takes two columns, a combining mark none', () => {
    expect(widthOf('김철수')).toBe(6);
    expect(widthOf('e\u0301')).toBe(1);
  });

  test('a wide character that does not fit is left out whole', () => {
    expect(cut('김철수 장관', 6)).toBe('김철…');
    expect(widthOf(cell('김철수 장관', 6))).toBe(6);
  });

  test('what could steer a terminal becomes space', () => {
    expect(flat('a\x1b[31mred\u202eb\n c')).toBe('a [31mred b c');
  });
});

test('retold words keep the verb that may turn them round', () => {
  expect(wordsOf({ kind: 'indirect', cue: 'denied', text: 'it had a hand in it' })).toBe('denied: it had a hand in it');
  expect(wordsOf({ kind: 'direct', cue: 'denied', text: 'never' })).toBe('“never”');
  expect(wordsOf({ kind: 'indirect', cue: null, text: 'it was late' })).toBe('it was late');
});

describe('wrapping keeps offsets', () => {
  const rowsOf = (text: string, width: number): string[] =>
    wrapRows(text, 0, text.length, width).map(({ start, end }) => text.slice(start, end));

  test('at spaces, where there are any', () => {
    expect(rowsOf('The sea is open again', 10)).toEqual(['The sea is', 'open again']);
  });

  test('between characters of a script without spaces', () => {
    expect(rowsOf('바다가다시열렸다', 6)).toEqual(['바다가', '다시열', '렸다']);
  });

  test('no row is wider than asked, nothing but spaces is lost, and rows never overlap', () => {
    const words = fc.array(
      fc.constantFrom('sea', 'open', '바다', ' ', '  ', 'antidisestablishmentarianism', '-', '\n', 'é'),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const text = parts.join('');
        const rows = wrapRows(text, 0, text.length, width);
        let from = 0;
        for (const { start, end } of rows) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(widthOf(text.slice(start, end))).toBeLessThanOrEqual(width);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});

describe('EDTF in words', () => {
  test.each([
    ['2019-03-22', 'Fri 22 Mar 2019'],
    ['2019-03-22T14:05:00+09:00', 'Fri 22 Mar 2019'],
    ['2019-03', 'Mar 2019'],
    ['2019-03-XX', 'Mar 2019'],
    ['2019', '2019'],
    ['2019-21', 'spring 2019'],
    ['198X', '1980s'],
    ['2019-03-02/2019-03-31', '2–31 Mar 2019'],
    ['2018-12-30/2019-01-02', '30 Dec 2018 – 2 Jan 2019'],
    ['../2019-03-05', 'until 5 Mar 2019'],
    ['2019-03-05/..', 'from 5 Mar 2019'],
    ['2019-03-22~', 'about Fri 22 Mar 2019'],
    ['[2019-03-01,2019-03-05]', '[2019-03-01,2019-03-05]'],
  ])('%s is %s', (edtf, said) => {
    expect(sayDate(edtf)).toBe(said);
  });

  test('an event without a date stands under "Undated"', () => {
    expect(sayDate(null)).toBe('undated');
    expect(sayMonth(null)).toBe('Undated');
    expect(sayDay(null)).toBe('');
  });

  test('the column of days is silent where only the month is known', () => {
    expect([sayDay('2019-03-02'), sayDay('2019-03'), sayDay('2019-03-28/2019-04-02')]).toEqual([' 2 Sat', '', '28 →']);
    expect([sayMonth('2019-22'), sayMonth('198X')]).toEqual(['Summer 2019', '1980s']);
    expect([sayMonth('2019-03-02'), sayMonth('2019'), sayMonth('../2019-04-02')]).toEqual([
      'March 2019',
      '2019',
      'April 2019',
    ]);
  });
});

test('of two marks over the same words the later wins', () => {
  const text = 'Norland signed a pact';
  const segments = markedSegments(text, 0, text.length, [
    { start: 0, end: 14, tone: 'event' },
    { start: 8, end: 21, tone: 'evidence' },
  ]);
  expect(segments).toEqual([
    { text: 'Norland ', tone: 'event' },
    { text: 'signed a pact', tone: 'evidence' },
  ]);
});

test('colour is codes around the same words, and none without it', () => {
  const line = [{ text: 'planned', tone: 'planned' as const }, { text: ' talks' }];
  expect(paint([line], false)).toBe('planned talks\n');
  expect(paint([line], true)).toBe('\x1b[34mplanned\x1b[39m talks\n');
});
