import type { CanonicalEvent } from '@dateline/core/model';
import { matches, queryOf, stateOf } from '@dateline/site/client/filter.ts';
import { briefRows } from '@dateline/site/timeline/brief.ts';
import { frontRows, timelinePages } from '@dateline/site/timeline/pages.ts';
import { makeRow, type Row } from '@dateline/site/timeline/row.ts';
import { timelineHtml } from '@dateline/site/timeline/row-html.ts';
import { stripSvg } from '@dateline/site/timeline/strip.ts';
import { describe, expect, test } from 'vitest';
import { NORLAND, SUDLAND } from './make.ts';

function canonical(date: string | null, fields: Partial<CanonicalEvent> = {}): CanonicalEvent {
  return {
    id: `event-${date}`,
    storyId: 'mission',
    type: 'CONSULT',
    mode: null,
    cameo: null,
    status: 'happened',
    actors: [NORLAND],
    targets: [SUDLAND],
    date,
    place: null,
    text: 'Norland <met> Sudland',
    weight: 0.5,
    origins: 1,
    statements: [],
    contradictions: [],
    ...fields,
  };
}

function row(date: string | null, fields: Partial<CanonicalEvent> = {}): Row {
  return makeRow(canonical(date, fields), {
    entity: (id) => (id === 'norland' ? 'Norland' : null),
    source: (articleId) => (articleId === 'wire' ? 'The <Wire>, 22 March 2019' : ''),
  });
}

test.each([
  ['2019-03-22', '2019-03'],
  ['2019-03', '2019-03'],
  ['2019-02-28/2019-03-02', '2019-02'],
  ['../2019-03-05', '2019-03'],
  ['2019', '2019'],
  ['2018-11/2019-03', '2018'],
  [null, ''],
])('%s stands under "%s": no month is claimed that is not known', (date, under) => expect(row(date).under).toBe(under));

test('a line escapes its words, links whoever has a page, and says its status in words', () => {
  const html = timelineHtml([row('2019-03-22', { status: 'denied' })], '../', () => null);
  expect(html).toContain('<a href="../events/event-2019-03-22.html">Norland &lt;met&gt; Sudland</a>');
  expect(html).toContain('<a href="../entities/norland.html">Norland</a>');
  expect(html).not.toContain('entities/sudland');
  expect(html).toMatch(/<\/svg>Denied<\/span>/);
});

test('a line says who tells it in its words', () => {
  const statement = (articleId: string, exact: string) => ({
    articleId,
    n: 0,
    status: 'happened' as const,
    date: null,
    reportedBy: [],
    evidence: [{ start: 0, end: exact.length, exact }],
  });
  const statements = [statement('rehost', 'They met'), statement('wire', 'Norland\n<met> Sudland')];
  const html = timelineHtml([row('2019-03-22', { statements })], '', () => null);
  expect(html).toContain('<p class="foot">The &lt;Wire&gt;, 22 March 2019 <span');
});

test('days of one date stand together under one month', () => {
  const html = timelineHtml([row('2019-03-22'), row('2019-03-22'), row('2019-03-23'), row(null)], '', () => null);
  expect([...html.matchAll(/<section class="month" id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'm-2019-03',
    'm-undated',
  ]);
  expect([...html.matchAll(/<time [^>]*>([^<]+)</g)].map(([, day]) => day)).toEqual(['Fri 22', 'Sat 23']);
});

describe('pages', () => {
  const many = (year: string, number: number) => Array.from({ length: number }, () => row(`${year}-05-01`));

  test('a small chronology is one page; a great one is cut into years, and a full year into parts', () => {
    expect(frontRows(many('2019', 20))).toMatchObject({ whole: true });
    const rows = [...many('2018', 3), ...many('2019', 600), row(null)];
    const { shown, whole } = frontRows(rows);
    expect(whole).toBe(false);
    expect(shown.every(({ date }) => date !== '')).toBe(true);
    expect(Buffer.byteLength(timelineHtml(shown, '', () => null))).toBeLessThan(150_000);
    const pages = timelinePages(rows);
    expect(pages.map(({ name, rows: { length } }) => [name, length])).toEqual([
      ['2018', 3],
      ['2019', 250],
      ['2019-2', 250],
      ['2019-3', 100],
      ['undated', 1],
    ]);
  });
});

describe('strip', () => {
  const bars = (svg: string) => [...svg.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title);

  test('counts facts apart from the rest and leaves early outliers out of the picture, not out of the words', () => {
    const rows = [
      row('1953-07-27'),
      ...['2019-01', '2019-02', '2019-04'].flatMap((month) => Array.from({ length: 30 }, () => row(month))),
      row('2019-04', { status: 'planned' }),
    ];
    const svg = stripSvg(rows, () => null);
    expect(bars(svg)).toEqual(['January 2019: 30 events', 'February 2019: 30 events', 'April 2019: 31 events']);
    expect(svg).toContain('1 more');
    expect(svg.match(/class="other" x=/g)).toHaveLength(1);
  });

  test('is left out when there is nothing to compare', () => {
    expect(stripSvg([row('2019-01'), row('2019-01'), row(null)], () => null)).toBe('');
  });
});

describe('filters', () => {
  test('their state survives the address', () => {
    const state = stateOf('?actor=~j%C3%B6rg&class=AID&other=1');
    expect(state).toEqual({ actor: '~jörg', class: 'AID', place: '', status: '', story: '' });
    expect(stateOf(queryOf(state))).toEqual(state);
    expect(queryOf(stateOf(''))).toBe('');
  });

  test('an actor is found on either side, by key or by country', () => {
    const of = (actor: string) => matches(row('2019'), stateOf(`?actor=${actor}`));
    expect(['norland', 'NLD', 'sudland', 'SDL', 'Nor'].map(of)).toEqual([true, true, true, true, false]);
  });
});

describe('the main events of a long chronology', () => {
  const day = (n: number) => `2019-03-${String(n).padStart(2, '0')}`;
  const dull = Array.from({ length: 25 }, (_, i) => canonical(day(i + 1), { weight: 0.1 }));
  const asRows = (events: CanonicalEvent[]) => events.map((event) => row(event.date, event));

  test('are the weightiest that took place, by their days', () => {
    const events = [
      ...dull,
      canonical(day(30), { id: 'met', weight: 0.9 }),
      canonical(day(29), { id: 'signed', weight: 0.8 }),
      canonical(day(28), { id: 'feared', weight: 1, status: 'hypothetical' }),
      canonical(null, { id: 'some-day', weight: 1 }),
    ];
    const brief = briefRows(events, asRows(events)).map(({ id }) => id);
    expect(brief).toHaveLength(8);
    expect(brief.slice(-2)).toEqual(['signed', 'met']);
    expect(brief).not.toContain('feared');
    expect(brief).not.toContain('some-day');
  });

  test('a short one needs none', () => expect(briefRows(dull.slice(0, 20), asRows(dull.slice(0, 20)))).toEqual([]));
});
