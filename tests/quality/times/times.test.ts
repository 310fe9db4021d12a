import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { annotate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Article, Block, Document, Time } from '@dateline/core/model';
import { expect, test } from 'vitest';

/** Where it began, in value F1: the best rules published for this set (HeidelTime). Floors only rise. */
const BEFORE = 83.5;
const FLOORS = { strict: 91, relaxed: 96, value: 89 };

const DEV = fileURLToPath(new URL('../../../../shared/dev/', import.meta.url));
const absent = !existsSync(`${DEV}times-wikiwars.jsonl`);
if (absent) console.warn('The history set (../shared/dev) is absent: its floors are not held in this run.');

interface Case {
  id: string;
  text: string;
  date: string;
}

function timesOf({ text, date }: Case): Time[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const kept = line.trim();
    const from = start + line.indexOf(kept);
    if (kept !== '') blocks.push({ kind: 'paragraph', start: from, end: from + kept.length, text: kept, rule: 'line' });
    start += line.length + 1;
  }
  const article: Article = {
    headline: null,
    headlineCertainty: null,
    bylines: [],
    dateline: null,
    published: { edtf: date, certainty: 'stated', basis: [] },
    modified: null,
    publisher: null,
    origin: { agency: null, outlet: null, via: [] },
    url: null,
    language: 'en',
    captions: [],
    basis: {},
    blocks,
    body: text,
  };
  return annotate({ text } as Document, article, loadLexicon()).times;
}

test.skipIf(absent)('times of history prose keep their floors', { timeout: 120_000 }, async () => {
  const { scoreTimes } = await import(pathToFileURL(`${DEV}score/times/score.mjs`).href);
  const lines = readFileSync(`${DEV}times-wikiwars.jsonl`, 'utf8').split('\n').filter(Boolean);
  const cases = lines.map((line) => JSON.parse(line) as Case);
  const score = scoreTimes(
    cases,
    cases.map((one) => ({ id: one.id, times: timesOf(one) })),
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
