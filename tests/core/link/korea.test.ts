import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { sampleRecords } from './pages.ts';

const records = sampleRecords().filter(({ id }) => id.startsWith('korea-talks/'));
const { events } = link(records, loadLexicon());

/** Pages whose words for a canonical event match, by event. */
function pagesThatTell(said: RegExp, types: readonly string[]): string[][] {
  return events
    .filter(({ type }) => types.includes(type))
    .map(({ statements }) =>
      statements
        .filter(({ evidence }) => evidence.some(({ exact }) => said.test(exact)))
        .map(({ articleId }) => articleId.slice(12, 14)),
    )
    .filter((pages) => pages.length > 0)
    .map((pages) => [...new Set(pages)].sort());
}

test('the demolition of the liaison office is one event, in five accounts', () => {
  const pages = pagesThatTell(/blew up .*office|destroys liaison/, ['ASSAULT']);
  const [most] = pages.sort((a, b) => b.length - a.length);
  expect(most).toEqual(expect.arrayContaining(['11', '12', '14', '15']));
});

test('the withdrawal from the office and its demolition are two', () => {
  const withdrawals = events.filter(({ statements }) =>
    statements.some(({ evidence }) => evidence.some(({ exact }) => /withdrew its staff/.test(exact))),
  );
  expect(withdrawals).toHaveLength(1);
  expect(withdrawals[0]!.date).toBe('2019-03-22');
  expect(withdrawals[0]!.origins).toBe(1);
  expect(
    withdrawals[0]!.statements.every(({ evidence }) => evidence.every(({ exact }) => !/blew up|destroy/.test(exact))),
  ).toBe(true);
});

test('a meeting of two leaders is none of one of them with a third', () => {
  for (const { type, actors, statements } of events) {
    if (type !== 'CONSULT' || statements.length < 2) continue;
    const names = actors.map(({ id }) => id);
    expect(names.includes('donald-trump') && names.includes('moon-jae-in') && names.length === 3).toBe(false);
  }
});
