import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { describe, expect, test } from 'vitest';
import { sampleBases } from './bases.ts';
import { dice } from './dice.ts';
import { type Base, cut, excerpt, followUp, type Page, rehost, roundUp, spun, update } from './forge.ts';
import { recordOf } from './record.ts';
import { type CopyScore, scoreCopies } from './score.ts';
import { HEAVY, LIGHT, type Spin, WIDE } from './spin.ts';
import { inHouse, templatePages } from './templates.ts';

const bases = sampleBases();

/** A heap of pages: two thirds of the reports with copies of each kind, the others as news for follow-ups, and what only looks alike. */
function forgePages(seed: number, how: Spin): Page[] {
  const throws = dice(seed);
  const mixed = throws.shuffle(bases);
  const copied = mixed.slice(0, Math.ceil(mixed.length * 0.67));
  const fresh = mixed.slice(copied.length);
  const makers: ((base: Base, id: string) => Page)[] = [
    (base, id) => rehost(base, throws, id),
    (base, id) => cut(base, throws, id),
    (base, id) => excerpt(base, throws, id),
    (base, id) => update(base, throws, id),
    (base, id) => spun(base, throws, id, LIGHT),
    (base, id) => spun(base, throws, id, how),
    (base, id) => spun(base, throws, id, how),
  ];
  const pages: Page[] = copied.flatMap((base, n) => [
    { ...base, kind: 'base', copyOf: null } satisfies Page,
    ...throws
      .shuffle(makers)
      .slice(0, 4)
      .map((make, k) => make(base, `${n}-${k}`)),
  ]);
  // Each report goes into one round-up at most and each piece of news under one follow-up, or these would be copies of one another.
  for (let n = 0; n + 5 <= copied.length; n += 5) pages.push(roundUp(copied.slice(n, n + 5), throws, `round-up-${n}`));
  fresh.slice(0, 5).forEach((news, n) => pages.push(followUp(news, copied[3 * n]!, `follow-up-${n}`)));
  pages.push(...templatePages(60, throws).map((page, n) => (n % 2 === 0 ? page : inHouse(page))));
  return throws.shuffle(pages);
}

/** One batch a seed; the ids of a batch bear its seed, so that the scores can be taken over all of them. */
function scoreBatches(seeds: readonly number[], how: Spin): CopyScore {
  const batches = seeds.map((seed) => {
    const pages = forgePages(seed, how).map((page) => ({
      ...page,
      id: `${seed}/${page.id}`,
      copyOf: page.copyOf === null ? null : `${seed}/${page.copyOf}`,
    }));
    return { pages, lineage: link(pages.map(recordOf), loadLexicon()).lineage };
  });
  return scoreCopies(
    batches.flatMap(({ pages }) => pages),
    batches.flatMap(({ lineage }) => lineage),
  );
}

describe('copies forged from the sample with five seeds', () => {
  const score = scoreBatches([11, 12, 13, 14, 15], HEAVY);

  test('pairwise precision, recall and F1', () => {
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.f1).toBeGreaterThanOrEqual(0.97);
  });

  test('copies that a machine turned over are recalled', () => {
    const { found, of } = score.byKind.get('spun')!;
    expect(found / of).toBeGreaterThanOrEqual(0.9);
  });

  test('the original is named', () => {
    expect(score.original).toBeGreaterThanOrEqual(0.98);
  });

  test('no template page and no round-up is put into a family', () => {
    expect(score.wronged.filter(({ kind }) => kind !== 'follow-up').map(({ id }) => id)).toEqual([]);
  });
});

describe('the same by a machine with a far larger thesaurus', () => {
  const score = scoreBatches([21, 22, 23, 24, 25, 31, 32, 33, 34, 35], WIDE);

  test('pairwise precision, recall and F1', () => {
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
    expect(score.recall).toBeGreaterThanOrEqual(0.9);
    expect(score.f1).toBeGreaterThanOrEqual(0.95);
  });

  test('copies that it turned over are recalled, and their original is named', () => {
    const { found, of } = score.byKind.get('spun')!;
    expect(found / of).toBeGreaterThanOrEqual(0.9);
    expect(score.original).toBeGreaterThanOrEqual(0.98);
  });

  test('no template page and no round-up is put into a family', () => {
    expect(score.wronged.filter(({ kind }) => kind !== 'follow-up').map(({ id }) => id)).toEqual([]);
  });
});
