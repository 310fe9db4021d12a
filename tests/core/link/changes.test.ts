import { compareTexts } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { recordOf } from '../../quality/link/record.ts';
import { sampleRecords } from './pages.ts';

const page = (id: string, ...paragraphs: string[]) => recordOf({ id, title: 'Talks', paragraphs, date: null });
const ORIGINAL = page(
  'a',
  'The envoy Stephen Biegun arrived in Seoul on Tuesday. He met Mr. Lee for an hour.',
  'Mr Biegun said that the door was open. He will fly to Tokyo on Thursday.',
);
const exacts = (items: readonly { exact: string }[]) => items.map(({ exact }) => exact);

test('a page is told whole by itself', () => {
  const changes = compareTexts(ORIGINAL, ORIGINAL);
  expect(changes).toMatchObject({ changed: [], removed: [], added: [], names: [] });
  expect(changes.kept).toBeGreaterThanOrEqual(4);
});

test('what was left out and what was put in', () => {
  const copy = page(
    'b',
    'The envoy Stephen Biegun arrived in Seoul on Tuesday.',
    'Mr Biegun said that the door was open. Read more on our site.',
  );
  const { kept, removed, added, changed } = compareTexts(copy, ORIGINAL);
  expect(kept).toBe(2);
  expect(changed).toEqual([]);
  expect(exacts(removed).join(' ')).toContain('He will fly to Tokyo on Thursday.');
  expect(exacts(added)).toEqual(['Read more on our site.']);
});

test('reworded sentences stand beside each other, and garbled names beside the true ones', () => {
  const copy = page(
    'b',
    'The emissary Stephen Bezgan landed in Seoul on Tuesday.',
    'Mr Bezgan said that the entrance was open. He will fly to Tokyo on Thursday.',
  );
  const { changed, names } = compareTexts(copy, ORIGINAL);
  expect(changed.map(({ before, after }) => [before.exact, after.exact])).toEqual([
    [
      'The envoy Stephen Biegun arrived in Seoul on Tuesday.',
      'The emissary Stephen Bezgan landed in Seoul on Tuesday.',
    ],
    ['Mr Biegun said that the door was open.', 'Mr Bezgan said that the entrance was open.'],
  ]);
  expect(names).toEqual([{ copy: 'Bezgan', original: 'Biegun', times: 2 }]);
});

test('every span holds its words', () => {
  const records = sampleRecords();
  const byId = (id: string) => records.find((record) => record.id === id)!;
  const [copy, original] = [byId('korea-talks/13-office-demolished-spun'), byId('korea-talks/12-office-demolished')];
  const { changed, removed, added } = compareTexts(copy, original);
  expect(changed.length).toBeGreaterThan(3);
  const wordsAt = (record: typeof copy, start: number, end: number) => {
    const block = record.article!.blocks.find((one) => one.start <= start && end <= one.end)!;
    return block.text.slice(start - block.start, end - block.start);
  };
  for (const { start, end, exact } of [...removed, ...changed.map(({ before }) => before)])
    expect(wordsAt(original, start, end)).toBe(exact);
  for (const { start, end, exact } of [...added, ...changed.map(({ after }) => after)])
    expect(wordsAt(copy, start, end)).toBe(exact);
});
