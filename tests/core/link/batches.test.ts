import type { Record } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { Batches, link } from '@dateline/core/link';
import type { Correction } from '@dateline/core/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Dice, dice } from '../../quality/link/dice.ts';
import { recordOf } from '../../quality/link/record.ts';
import { reportsOf } from './reports.ts';

const lexicon = loadLexicon();

function reports(count: number, seed: number): Record[] {
  return reportsOf(count, seed).map(({ id, text, date }) => recordOf({ id, title: '', paragraphs: [text], date }));
}

/** The batches that stand after all that was told, as sorted lines of ids. */
class Standing {
  readonly batches = new Batches(lexicon);
  private readonly standing = new Map<object, string>();

  regroup(corrections: readonly Correction[] = []): this {
    const { gone, fresh } = this.batches.regroup(corrections);
    for (const batch of gone) if (!this.standing.delete(batch)) throw new Error('a batch went that never was');
    for (const batch of fresh) this.standing.set(batch, batch.ids.join(' '));
    return this;
  }

  all(): string[] {
    return [...this.standing.values()].sort();
  }
}

function atOnce(records: readonly Record[], corrections: readonly Correction[] = []): string[] {
  const all = new Standing();
  for (const record of records) all.batches.put(record);
  return all.regroup(corrections).all();
}

function inPortions(records: readonly Record[], throws: Dice): Standing {
  const grown = new Standing();
  for (const record of throws.shuffle(records)) {
    grown.batches.put(record);
    if (throws.chance(0.05)) grown.regroup();
  }
  return grown.regroup();
}

function merging(...ids: string[]): Correction {
  const groups = ids.map((articleId) => [{ articleId, said: null }]);
  return {
    n: 1,
    at: '2026-01-01T00:00:00Z',
    author: 'ada',
    action: 'merge',
    kind: 'story',
    given: ids,
    groups,
    undone: null,
  };
}

test('a small collection is one batch', () => {
  expect(atOnce(reports(400, 1))).toHaveLength(1);
});

test('the page that is one too many for a single batch may have nothing to do with any other', () => {
  const many = reports(600, 3);
  const [alone] = [
    recordOf({ id: 'alone', title: '', paragraphs: ['nothing of any of this was to be seen there'], date: null }),
  ];
  const grown = new Standing();
  for (const record of many) grown.batches.put(record);
  expect(grown.regroup().all()).toHaveLength(1);
  grown.batches.put(alone!);
  expect(grown.regroup().all()).toEqual(atOnce([...many, alone!]));
  expect(grown.all().length).toBeGreaterThan(20);
  grown.batches.drop('alone');
  expect(grown.regroup().all()).toHaveLength(1);
});

describe('a collection of some size', () => {
  const records = reports(1200, 2);
  let expected: string[];
  beforeAll(() => {
    expected = atOnce(records);
  });

  test('falls into many batches, each page in one', () => {
    expect(expected.length).toBeGreaterThan(60);
    expect(expected.flatMap((ids) => ids.split(' ')).sort()).toEqual(records.map(({ id }) => id).sort());
  });

  test('falls into the same ones whatever came first, and one by one', () => {
    for (const seed of [1, 2]) expect(inPortions(records, dice(seed)).all()).toEqual(expected);
  });

  test('is as if pages that went had never been, down to a small collection and up again', () => {
    const throws = dice(9);
    const grown = inPortions(
      [...records, ...reports(300, 3).map((record) => ({ ...record, id: `x${record.id}` }))],
      throws,
    );
    for (const n of throws.shuffle(Array.from({ length: 300 }, (_, k) => k))) {
      grown.batches.drop(`xr${n}`);
      if (throws.chance(0.03)) grown.regroup();
    }
    expect(grown.regroup().all()).toEqual(expected);
    for (const { id } of records.slice(500)) grown.batches.drop(id);
    expect(grown.regroup().all()).toEqual(atOnce(records.slice(0, 500)));
    for (const record of records.slice(500)) grown.batches.put(record);
    expect(grown.regroup().all()).toEqual(expected);
  });

  test('a page that comes again with the same text has only its own batch linked anew', () => {
    const grown = inPortions(records, dice(4));
    grown.batches.put({ ...records[7]!, path: 'elsewhere' });
    const { gone, fresh } = grown.batches.regroup();
    expect(fresh.map(({ ids }) => ids)).toEqual(gone.map(({ ids }) => ids));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]!.ids).toContain('r7');
  });

  test('pages that a person merged are in one batch, until it is undone', () => {
    const batchOf = (batches: readonly string[], id: string) => batches.find((ids) => ids.split(' ').includes(id))!;
    const [one, two] = [expected[0]!, expected.at(-1)!].map((ids) => ids.split(' ')[0]!) as [string, string];
    const wish = merging(one, two);
    const grown = inPortions(records, dice(5)).regroup([wish]);
    expect(batchOf(grown.all(), one)).toBe(batchOf(grown.all(), two));
    expect(grown.all()).toEqual(atOnce(records, [wish]));
    expect(grown.regroup([{ ...wish, undone: { at: wish.at, author: 'ada' } }]).all()).toEqual(expected);
  });
});

test('what identical copies have in common outweighs everything: they are one batch, however many and of whatever day', () => {
  const copies = Array.from({ length: 900 }, (_, n) =>
    recordOf({ id: `c${n}`, title: '', paragraphs: ['Nothing was said.'], date: `20${10 + (n % 80)}-03-01` }),
  );
  const others = reports(1000, 6);
  const batches = atOnce([...others, ...copies]);
  expect(batches.filter((ids) => ids.includes('c'))).toHaveLength(1);
  const { lineage } = link(copies, lexicon, { isPart: true });
  expect(new Set(lineage.map(({ originId }) => originId)).size).toBe(1);
});
