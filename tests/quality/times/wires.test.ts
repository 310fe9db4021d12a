import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { timesOf } from './passage.ts';

/** Where it began on these passages: strict, relaxed, value F1 and calendar days, before any was looked at. */
const BEFORE = { strict: 96, relaxed: 98.2, value: 91.4, days: 90.8 };
const FLOORS = { strict: 99, relaxed: 99, value: 99, days: 99 };

const SCORER = fileURLToPath(new URL('../../../../shared/dev/score/times/score.mjs', import.meta.url));
const PASSAGES = new URL('../../core/annotate/times/wires/', import.meta.url);
const absent = !existsSync(SCORER);
if (absent) console.warn('The scorer (../shared/dev) is absent: the floors of the wires are not held in this run.');

/** "on [Friday|2019-03-22]" -> the plain text with its gold spans. */
function unmark(marked: string) {
  const gold: { start: number; end: number; text: string; timex3: string; type: string }[] = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: words = '', 2: timex3 = '', index } of marked.matchAll(/\[([^|\]]+)\|([^\]]*)\]/g)) {
    text += marked.slice(at, index);
    gold.push({ start: text.length, end: text.length + words.length, text: words, timex3, type: 'DATE' });
    text += words;
    at = index + whole.length;
  }
  return { text: text + marked.slice(at), gold };
}

test.skipIf(absent)('times of wires keep their floors', { timeout: 60_000 }, async () => {
  const { scoreTimes } = await import(pathToFileURL(SCORER).href);
  const files = readdirSync(PASSAGES).map((name) => parse(readFileSync(new URL(name, PASSAGES), 'utf8')));
  const passages = (files.flat() as { ref: string; cases: string[] }[]).flatMap(({ ref, cases }) =>
    cases.map((marked, index) => ({ id: `${ref} ${index} ${marked.slice(0, 40)}`, date: ref, ...unmark(marked) })),
  );
  const found = passages.map((one) => ({ id: one.id, times: timesOf(one.text, one.date, loadLexicon()) }));
  const score = scoreTimes(passages, found);
  const percent = (share: number) => Math.round(share * 1000) / 10;
  const now = {
    strict: percent(score.strict.f1),
    relaxed: percent(score.relaxed.f1),
    value: percent(score.value.f1),
    days: percent(score.calendar.recall),
  };
  const told = Object.entries(now).map(([name, value]) => `${name} ${value} (${BEFORE[name as keyof typeof now]})`);
  console.log(`times, wires of ${passages.length} passages, in brackets where they began: ${told.join(' ')}`);
  expect(passages.length).toBeGreaterThanOrEqual(60);
  expect(score.badOffsets).toBe(0);
  for (const [name, floor] of Object.entries(FLOORS))
    expect(now[name as keyof typeof now], name).toBeGreaterThanOrEqual(floor);
});
