import { annotate } from '@dateline/core/annotate';
import { extract } from '@dateline/core/extract';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Block, BlockKind, Event } from '@dateline/core/model';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { describe, expect, test } from 'vitest';
import { loadSeeds, placeOf, type Seed, seedsAbsent } from '../../gold/seeds.ts';
import { align, isStatus } from './align.ts';

/** Floors only rise. Where it began: keywords alone find 0.22. */
const FLOORS = { precision: 0.93, recall: 0.85 };
const REAL = new Set(['happened', 'ongoing']);

/** The events of a page cut by hand into its blocks: what is held here is the reading of sentences alone. */
function eventsOf({ text, gold }: Seed): Event[] {
  const lexicon = loadLexicon();
  const [document] = [...read({ text, format: 'text', id: 'seed', ...(gold.assume ? { date: gold.assume } : {}) })];
  const blocks: Block[] = [];
  const lines = document!.text.split('\n');
  let start = 0;
  lines.forEach((line, index) => {
    const kept = line.trim();
    const kind = (gold.blocks as [number, number, BlockKind][]).find(
      ([first, last]) => first <= index + 1 && index + 1 <= last,
    )?.[2];
    const from = start + line.indexOf(kept);
    if (kept !== '' && kind) blocks.push({ kind, start: from, end: from + kept.length, text: kept, rule: 'gold' });
    start += line.length + 1;
  });
  return extract(annotate(document!, parse(document!, blocks, lexicon), lexicon), lexicon);
}

describe.skipIf(seedsAbsent)('events of the seed pages', () => {
  const seeds = loadSeeds().map((seed) => ({ seed, events: eventsOf(seed) }));

  test.each(seeds)(
    '$seed.name: nothing planned, threatened, denied or supposed is told as a fact',
    ({ seed, events }) => {
      for (const [gold, event] of align(seed, events).found)
        expect(isStatus(event, gold), `${gold.id}: ${event.status}`).toBe(true);
    },
  );

  test.each(seeds)('$seed.name: no trap becomes a fact', ({ seed, events }) => {
    const told = new Set(align(seed, events).found.values());
    const traps = (seed.gold.traps as { line: number; text: string }[]).map((trap) => ({
      ...trap,
      ...placeOf(seed.text, trap.line, trap.text),
    }));
    for (const event of events) {
      if (told.has(event) || !REAL.has(event.status)) continue;
      const inside = traps.find((trap) =>
        event.evidence.some(({ start, end }) => trap.start <= start && end <= trap.end),
      );
      expect(inside, JSON.stringify(event)).toBeUndefined();
    }
  });

  test('every event opens the words that say it', () => {
    for (const { seed, events } of seeds)
      for (const { evidence } of events)
        for (const { start, end, exact } of evidence) expect(seed.text.slice(start, end)).toBe(exact);
  });

  test('precision and recall keep their floors', () => {
    const all = seeds.map(({ seed, events }) => align(seed, events));
    const right = all.flatMap(({ found }) => [...found.keys()]).filter(({ tier }) => tier !== 'optional').length;
    const missed = all.flatMap((one) => one.missed).length;
    const spurious = all.flatMap((one) => one.spurious).length;
    const score = { precision: right / (right + spurious), recall: right / (right + missed) };
    console.log(`events, seed pages: precision ${score.precision.toFixed(2)} recall ${score.recall.toFixed(2)}`);
    expect(score.precision).toBeGreaterThanOrEqual(FLOORS.precision);
    expect(score.recall).toBeGreaterThanOrEqual(FLOORS.recall);
  });
});
