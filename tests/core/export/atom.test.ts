import { openStore, type Store } from '@dateline/core/store';
import { DOMParser } from 'linkedom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalOf, depositOf, linksOf } from '../store/fixtures.ts';
import { textOf } from './written.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const told = (articleId: string, exact: string) => ({
  ...{ articleId, n: 0, status: 'happened' as const, date: null, reportedBy: [] },
  evidence: [{ start: 0, end: exact.length, exact }],
});

async function fill(): Promise<void> {
  const dated = depositOf({ id: 'a', headline: 'Talks <b> & more', body: 'x', published: '2019-03-22' });
  dated.record.article!.url = 'https://a.example/?x=1&y="2"';
  dated.record.article!.publisher = 'The Daily';
  const trap = depositOf({ id: 'b', body: 'x', published: '2019-03' });
  trap.record.article!.url = 'javascript:alert(1)';
  await store.deposit([dated, trap]);
  await store.relink(
    linksOf(
      [
        canonicalOf('met', {
          text: 'They "met" <at last>\u0000\ud800',
          statements: [told('a', 'They met'), told('b', 'a & b')],
        }),
        canonicalOf('undated', { date: null, statements: [] }),
      ],
      ['a', 'b'],
    ),
  );
}

test('an entry an event, dated by the newest page that tells it', async () => {
  await fill();
  const feed = new DOMParser().parseFromString(await textOf(store, 'atom'), 'text/xml');
  const of = (node: { querySelector(name: string): { textContent: string | null } | null }, name: string) =>
    node.querySelector(name)!.textContent;
  const [met, undated] = feed.querySelectorAll('entry');
  expect(of(feed as never, 'updated')).toBe('2019-03-31T00:00:00Z');
  expect(of(met as never, 'id')).toBe('urn:dateline:event:met');
  expect(of(met as never, 'title')).toBe('They "met" <at last>\ufffd');
  expect(of(met as never, 'updated')).toBe('2019-03-31T00:00:00Z');
  expect(of(met as never, 'content')).toBe(
    [
      'CONSULT (happened); North Korea → South Korea; 2019-03-22',
      '“They met” — Talks <b> & more, The Daily',
      '“a & b” — b',
    ].join('\n'),
  );
  // Only addresses of the web become links.
  const links = (await textOf(store, 'atom')).match(/<link .*/g);
  expect(links).toEqual(['<link rel="via" href="https://a.example/?x=1&#38;y=&#34;2&#34;"/>']);
  expect(of(undated as never, 'updated')).toBe('1970-01-01T00:00:00Z');
});

test('an empty store gives an empty feed that is whole', async () => {
  const text = await textOf(store, 'atom');
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/);
  expect(text).toMatch(/<\/author>\n<generator>Dateline<\/generator>\n<\/feed>\n$/);
});
