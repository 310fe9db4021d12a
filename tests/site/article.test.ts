import type { Event } from '@dateline/core/model';
import type { ArticleCard } from '@dateline/core/store';
import { familiesOf } from '@dateline/site/article/family.ts';
import { flowOf } from '@dateline/site/article/flow.ts';
import type { Layer } from '@dateline/site/article/layers.ts';
import { markedHtml } from '@dateline/site/article/marked.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event } from './make.ts';

const TEXT = 'Norland <said> it "left" & Sudland said nothing at all of it.';
const events: Event[] = Array.from({ length: 4 }, () =>
  event(TEXT, ['Norland'], { type: 'CONSULT', status: 'happened' }),
);

const layers = fc.array(
  fc.record({
    kind: fc.constantFrom('event', 'quote', 'reported', 'field'),
    from: fc.nat(TEXT.length),
    to: fc.nat(TEXT.length),
    n: fc.nat(3),
  }),
  { maxLength: 8 },
);

describe('marked words', () => {
  test('whatever overlaps, the words stay as they were and every element is closed in order', () => {
    fc.assert(
      fc.property(layers, fc.nat(TEXT.length), fc.nat(TEXT.length), (drawn, a, b) => {
        const laid = drawn.map(({ kind, from, to, n }, i): Layer => {
          return { kind, n, id: `x${i}`, start: Math.min(from, to), end: Math.max(from, to) };
        });
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const html = markedHtml(
          TEXT,
          start,
          end,
          laid.filter((layer) => layer.end > layer.start),
          events,
        );
        expect(wordsIn(html)).toBe(TEXT.slice(start, end));
        expect(openAfter(html)).toEqual([]);
      }),
    );
  });

  test('evidence of what did not happen is marked as such', () => {
    const threat = { ...events[0]!, status: 'threatened' as const };
    const layer: Layer = { kind: 'event', n: 0, id: 'e0', start: 0, end: 7 };
    expect(markedHtml(TEXT, 0, 7, [layer], [threat])).toBe(
      '<mark class="unreal" data-e="0"><span class="anchor" id="e0"></span>Norland</mark><sup class="ref"><a href="#n0" aria-label="Note 1: the event that these words tell">1</a></sup>',
    );
  });
});

/** Text of marked words: notes are no part of it. */
function wordsIn(html: string): string {
  const signs: { [entity: string]: string } = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html.replace(/<sup.*?<\/sup>|<[^>]*>/g, '').replace(/&[^;]+;/g, (entity) => signs[entity]!);
}

/** Elements left open, or closed out of order. */
function openAfter(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (!slash) open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

describe('flow', () => {
  const block = (kind: 'menu' | 'share' | 'paragraph', start: number) => ({
    kind,
    start,
    end: start + 5,
    text: 'words',
    rule: 'by-hand',
  });

  test('furniture in a row is folded into one, every block is kept, and a note is given once', () => {
    const layer = (start: number, end: number): Layer => ({ kind: 'event', n: 0, id: 'e0', start, end });
    const pieces = flowOf(
      [
        block('menu', 0),
        block('menu', 6),
        block('share', 12),
        block('paragraph', 18),
        block('paragraph', 24),
        block('menu', 30),
      ],
      [layer(20, 26)],
    );
    expect(pieces.map((piece) => (piece.shape === 'block' ? 'block' : piece.says))).toEqual([
      '2 × menu, share',
      'block',
      'block',
      'menu',
    ]);
    expect(pieces.flatMap(({ notes }) => notes)).toEqual([0]);
  });
});

describe('families', () => {
  const card = (id: string, duplicateOf: string | null) => ({ id, duplicateOf }) as ArticleCard;
  const shape = (cards: ArticleCard[]) =>
    familiesOf(cards).map(function names({ card: { id }, copies }): unknown {
      return copies.length ? [id, ...copies.map(names)] : id;
    });

  test('copies stand under what they repeat', () => {
    expect(shape([card('c', 'b'), card('a', null), card('b', 'a'), card('d', 'elsewhere')])).toEqual([
      ['a', ['b', 'c']],
      'd',
    ]);
  });

  test('pages that claim to repeat each other are both kept', () => {
    expect(
      shape([card('a', 'b'), card('b', 'a'), card('s', 's')])
        .flat(3)
        .sort(),
    ).toEqual(['a', 'b', 's']);
  });
});
