import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';
import { timesOf } from './passage.ts';

/** Where it began, in value F1: the best rules published for this set (HeidelTime). Floors only rise. */
const BEFORE = 83.5;
const FLOORS = { strict: 91.5, relaxed: 96.5, value: 89.5 };

const DEV = fileURLToPath(new URL('../../../../shared/dev/', import.meta.url));
const absent = !existsSync(`${DEV}times-wikiwars.jsonl`);
if (absent) console.warn('The history set (../shared/dev) is absent: its floors are not held in this run.');

interface Case {
  id: string;
  text: string;
  date: string;
}

test.skipIf(absent)('times of history prose keep their floors', { timeout: 120_000 }, async () => {
  const { scoreTimes } = await import(pathToFileURL(`${DEV}score/times/score.mjs`).href);
  const lines = readFileSync(`${DEV}times-wikiwars.jsonl`, 'utf8').split('\n').filter(Boolean);
  const cases = lines.map((line) => JSON.parse(line) as Case);
  const score = scoreTimes(
    cases,
    cases.map(({ id, text, date }) => ({ id, times: timesOf(text, date, loadLexicon()) })),
  );
  const percent = (share: { f1: number }) => Math.round(share.f1 * 1000) / 10;
  console.log(
    `times, history: strict ${percent(score.strict)} relaxed ${percent(score.relaxed)} value ${percent(score.value)} (began at ${BEFORE})`,
  );
  expect(score.badOffsets).toBe(0);
  expect(percent(score.strict)).toBeGreaterThanOrEqual(FLOORS.strict);
  expect(percent(score.relaxed)).toBeGreaterThanOrEqual(FLOORS.relaxed);
  expect(percent(score.value)).toBeGreaterThanOrEqual(FLOORS.value);
});
