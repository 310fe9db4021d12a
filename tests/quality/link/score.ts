import type { Lineage } from '@dateline/core';
import type { Page } from './forge.ts';

export interface CopyScore {
  precision: number;
  recall: number;
  f1: number;
  /** Of the copies found, the share whose origin is the true one. */
  original: number;
  /** Recall of the link between a copy and its family, by kind of page. */
  byKind: Map<string, { found: number; of: number }>;
  /** Pages that copy nothing and were yet put into a family of others. */
  wronged: Page[];
}

/** Pairwise: two pages belong together when they descend from one base. */
export function scoreCopies(pages: readonly Page[], lineage: readonly Lineage[]): CopyScore {
  const found = new Map(lineage.map(({ id, originId }) => [id, originId ?? id]));
  const truth = new Map(pages.map(({ id, copyOf }) => [id, copyOf ?? id]));
  const families = groupBy(pages, ({ id }) => truth.get(id)!);
  const answers = groupBy(pages, ({ id }) => found.get(id)!);
  const pairs = (groups: Map<string, Page[]>) =>
    [...groups.values()].reduce((sum, { length: n }) => sum + (n * (n - 1)) / 2, 0);
  let right = 0;
  for (const members of answers.values()) right += pairs(groupBy(members, ({ id }) => truth.get(id)!));
  const byKind = new Map<string, { found: number; of: number }>();
  let named = 0;
  let copies = 0;
  for (const page of pages) {
    if (page.copyOf === null) continue;
    const kind = byKind.get(page.kind) ?? { found: 0, of: 0 };
    byKind.set(page.kind, kind);
    kind.of++;
    if (found.get(page.id) !== found.get(page.copyOf)) continue;
    kind.found++;
    copies++;
    if (found.get(page.id) === page.copyOf) named++;
  }
  const wronged = pages.filter(
    (page) => page.copyOf === null && page.kind !== 'base' && answers.get(found.get(page.id)!)!.length > 1,
  );
  const precision = right / Math.max(1, pairs(answers));
  const recall = right / Math.max(1, pairs(families));
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    original: named / Math.max(1, copies),
    byKind,
    wronged,
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
