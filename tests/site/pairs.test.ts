import { loadLexicon } from '@dateline/core/lexicon';
import { measureEvents } from '@dateline/core/link';
import type { Actor, CanonicalEvent, EventType } from '@dateline/core/model';
import { gridOf } from '@dateline/site/pairs/grid.ts';
import { pairsOf } from '@dateline/site/pairs/pairs.ts';
import { expect, test } from 'vitest';

const state = (country: string): Actor => ({
  name: country,
  id: country.toLowerCase(),
  country,
  role: 'GOV',
  start: null,
  end: null,
  certainty: 'stated',
});

/** "2019-02 PRK ACCUSE USA" */
function told(line: string, n: number): CanonicalEvent {
  const [date = '', actor = '', type, target = ''] = line.split(' ');
  return {
    id: `e${n}`,
    storyId: 's',
    type: type as EventType,
    mode: null,
    cameo: null,
    status: 'happened',
    actors: [state(actor)],
    targets: target === '' ? [] : [state(target)],
    date: date === '-' ? null : date,
    place: null,
    text: line,
    weight: 0.5,
    origins: 1,
    statements: [],
    contradictions: [],
  };
}

const EVENTS = [
  '2019-02-28 PRK CONSULT USA',
  '2019-02-28 USA REJECT PRK',
  '2019-02-27 PRK CONSULT USA',
  '2019-10-05 PRK SANCTION USA',
  '- USA AID PRK',
  '2019-03-22 PRK SANCTION KOR',
  '2019-03-22 KOR ACCUSE PRK',
  '2019-03-22 PRK MOBILIZE',
].map(told);

test('two countries are a pair when enough happened between them, whoever acted', () => {
  expect(pairsOf(EVENTS).map(({ name, codes, events }) => [name, codes, events.length])).toEqual([
    ['prk-usa', ['PRK', 'USA'], 5],
  ]);
});

test('the table counts each class by month, leads to the heading of its events, and weighs the months', () => {
  const [pair] = pairsOf(EVENTS);
  const headings = new Map(pair!.events.map(({ id, date }) => [id, date?.slice(0, 7) ?? '']));
  const { columns, rows, most } = gridOf(measureEvents(pair!.events, loadLexicon()), (id) => headings.get(id)!);
  expect(columns.map(({ key, label, year, count }) => [key, label, year, count])).toEqual([
    ['2019-02', 'Feb', '2019', 3],
    ['2019-10', 'Oct', '2019', 1],
    ['', 'no month', '', 1],
  ]);
  expect(rows.map(({ type, count }) => [type, count])).toEqual([
    ['CONSULT', 2],
    ['AID', 1],
    ['REJECT', 1],
    ['SANCTION', 1],
  ]);
  expect(rows.map(({ cells }) => cells.map((cell) => cell && `${cell.count} ${cell.link}`))).toEqual([
    ['2 #m-2019-02', null, null],
    [null, null, '1 #m-undated'],
    ['1 #m-2019-02', null, null],
    [null, '1 #m-2019-10', null],
  ]);
  expect(most).toBe(2);
  expect(columns[1]!.goldstein).toBeLessThan(0);
});

test('many months are drawn as years', () => {
  const events = Array.from({ length: 15 }, (_, n) =>
    told(`20${10 + Math.floor(n / 6)}-${String(1 + (n % 6)).padStart(2, '0')}-01 PRK CONSULT USA`, n),
  );
  const { columns, rows } = gridOf(measureEvents(events, loadLexicon()), () => '2010-01');
  expect(columns.map(({ key, count }) => [key, count])).toEqual([
    ['2010', 6],
    ['2011', 6],
    ['2012', 3],
  ]);
  expect(rows[0]!.cells.map((cell) => cell?.count)).toEqual([6, 6, 3]);
});
