import { loadLexicon } from '@dateline/core/lexicon';
import { type Links, link } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { dice } from '../../quality/link/dice.ts';
import { sampleRecords } from './pages.ts';

const records = sampleRecords();
const links = link(records, loadLexicon());

test('the four copies of the sample, of what, and no others', () => {
  const copies = links.lineage.filter(({ duplicateOf }) => duplicateOf !== null);
  const told = copies.map(({ id, copy, duplicateOf, originId }) => [id, copy, duplicateOf, originId]);
  const wire = 'korea-talks/05-withdrawal-wire';
  const blast = 'korea-talks/12-office-demolished';
  const drills = 'korea-talks/15-drills-broadcaster';
  expect(told.sort()).toEqual([
    ['korea-talks/06-withdrawal-rehost', 'rehost', wire, wire],
    ['korea-talks/07-withdrawal-update', 'updated', wire, wire],
    ['korea-talks/13-office-demolished-spun', 'spun', blast, blast],
    ['korea-talks/16-drills-truncated', 'truncated', drills, drills],
  ]);
});

test('every article is in one story, and copies are in that of their original', () => {
  const ids = links.stories.flatMap(({ articleIds }) => articleIds);
  expect([...ids].sort()).toEqual(records.map(({ id }) => id).sort());
  const storyOf = new Map(links.lineage.map(({ id, storyId }) => [id, storyId]));
  for (const { id, originId, storyId } of links.lineage) {
    expect(storyOf.get(originId!), id).toBe(storyId);
    expect(links.stories.find((story) => story.id === storyId)!.articleIds).toContain(id);
  }
});

test('the withdrawal from the liaison office and its demolition are two stories', () => {
  const storyOf = (id: string) => links.lineage.find((line) => line.id === id)!.storyId;
  expect(storyOf('korea-talks/05-withdrawal-wire')).toBe(storyOf('korea-talks/08-staff-return'));
  expect(storyOf('korea-talks/12-office-demolished')).not.toBe(storyOf('korea-talks/05-withdrawal-wire'));
  expect(storyOf('korea-talks/01-singapore-summit')).not.toBe(storyOf('saudi-iran/02-beijing-agreement'));
});

test('every event of every article is told once, by one canonical event', () => {
  const told = links.events.flatMap(({ statements }) => statements.map(({ articleId, n }) => `${articleId} ${n}`));
  const all = records.flatMap(({ id, events }) => events.map((_, n) => `${id} ${n}`));
  expect(told.sort()).toEqual(all.sort());
  const stories = new Set(links.stories.map(({ id }) => id));
  for (const { storyId, weight } of links.events) {
    expect(stories).toContain(storyId);
    expect(weight).toBeGreaterThanOrEqual(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
});

test.each([1, 2, 3, 4, 5])('the order of arrival changes nothing: shuffle %i', (seed) => {
  expect(JSON.stringify(link(dice(seed).shuffle(records), loadLexicon()))).toBe(JSON.stringify(links));
});

test('unrelated pages leave the ids of events and stories as they were', () => {
  const part = (topic: string): Links =>
    link(
      records.filter(({ id }) => id.startsWith(topic)),
      loadLexicon(),
    );
  const ids = new Set(links.events.map(({ id }) => id));
  const alone = part('korea-talks').events.map(({ id }) => id);
  // Words grow rarer or commoner with company, so a few tellings may group otherwise; the rest keep their names.
  expect(alone.filter((id) => ids.has(id)).length).toBeGreaterThanOrEqual(0.95 * alone.length);
});

test('what only a spun copy tells weighs little beside what others tell of its affair', () => {
  const spun = 'korea-talks/13-office-demolished-spun';
  const of = links.lineage.find(({ id }) => id === spun)!.storyId;
  const told = links.events.filter(({ storyId }) => storyId === of);
  const own = told.filter(({ statements }) => statements.every(({ articleId }) => articleId === spun));
  const most = (events: typeof told) => Math.max(...events.map(({ weight }) => weight));
  expect(own).not.toEqual([]);
  expect(10 * most(own)).toBeLessThan(most(told));
});
