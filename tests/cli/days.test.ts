import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToldDay } from '@dateline/core/export';
import { openStore } from '@dateline/core/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-days-'));
const db = join(folder, 'test.db');
const days = (...more: string[]) => run(['timeline', '--days', '--db', db, ...more]);

const PAGES = {
  'vote.txt': [
    'Malians queue to vote',
    '',
    'BAMAKO, July 29, 2013 (Reuters) -- Malians voted on Sunday in a presidential election. A run-off is due on Aug. 11.',
    '',
    'France and Mali signed an agreement on aid in Bamako on Saturday.',
  ],
  'winner.txt': [
    'Keita to lead Mali',
    '',
    'BAMAKO, Aug. 13, 2013 (AFP) -- Ibrahim Boubacar Keita won the run-off of Aug. 11, his rival said on Monday.',
    '',
    'The first round was held on July 28.',
  ],
};

beforeAll(async () => {
  const files = Object.entries(PAGES).map(([name, lines]) => {
    writeFileSync(join(folder, name), lines.join('\n'));
    return join(folder, name);
  });
  expect((await run(['ingest', ...files, '--db', db])).code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the days that articles make most of, each with the sentences that name it, whether an event was read there or not', async () => {
  const told: ToldDay[] = JSON.parse((await days('--json', '--top', '2')).out);
  expect(told.map(({ date }) => date)).toEqual(['2013-07-28', '2013-08-11']);
  expect(told[0]!.told.map(({ evidence }) => evidence.exact)).toEqual([
    'Malians voted on Sunday in a presidential election.',
    'The first round was held on July 28.',
  ]);
  const store = await openStore(db);
  for (const { articleId, evidence } of told.flatMap((day) => day.told)) {
    const { text } = (await store.article(articleId))!;
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
  }
  await store.close();
});

test('what was read as happening on a day stands beside it, and a range bounds the days', async () => {
  const told: ToldDay[] = JSON.parse((await days('--json', '--from', '2013-07-27', '--to', '2013-07-27')).out);
  expect(told.map(({ date, events }) => [date, events.map(({ date }) => date)])).toEqual([
    ['2013-07-27', ['2013-07-27']],
  ]);
});

test('days of the articles that tell of what is asked for', async () => {
  const told: ToldDay[] = JSON.parse((await days('--json', '--actor', 'France')).out);
  expect(new Set(told.flatMap((day) => day.told.map(({ headline }) => headline)))).toEqual(
    new Set(['Malians queue to vote']),
  );
  expect((await days('--actor', 'Iceland')).out).toBe('No days.\n');
});

test('for reading: the day, its first sentence, and who says so', async () => {
  const { out } = await days('--top', '1', '--from', '2013-07-28', '--to', '2013-07-28');
  expect(out).toContain('28 Jul 2013  named in 2 articles');
  expect(out).toContain('“Malians voted on Sunday in a presidential election.”');
  expect(out).toContain('Reuters (Mon 29 Jul 2013)');
  expect(out).toMatch(/1 day\n$/);
});

test('days are text or JSON, and not between two parties', async () => {
  expect(await days('--format', 'csv')).toMatchObject({ code: 2 });
  expect(await days('--between', 'FRA,MLI')).toMatchObject({ code: 2 });
});
