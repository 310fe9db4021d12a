import type { Correction } from '../../model/correction.ts';

/** Pages that people spoke of, and those that they want together. */
export class Wishes<Page extends object> {
  private seen = new Map<string, readonly string[]>();
  private joined = new Map<Page, Set<Page>>();

  /** Takes the whole log of corrections; gives the pages that one speaks of which was not there before, or which is there no more. */
  take(corrections: readonly Correction[], pageOf: (id: string) => Page | undefined): Page[] {
    const next = new Map(
      corrections
        .filter(({ undone }) => undone === null)
        .map((correction) => [JSON.stringify(correction), idsOf(correction)] as const),
    );
    const fresh = [...next].filter(([card]) => !this.seen.has(card));
    const gone = [...this.seen].filter(([card]) => !next.has(card));
    this.seen = next;
    this.joined = new Map();
    for (const { action, undone, ...correction } of corrections) {
      if (action === 'merge' && undone === null) this.join(idsOf(correction).flatMap((id) => pageOf(id) ?? []));
    }
    return [...fresh, ...gone].flatMap(([, ids]) => ids.flatMap((id) => pageOf(id) ?? []));
  }

  of(page: Page): Iterable<Page> {
    return this.joined.get(page) ?? [];
  }

  private join(pages: readonly Page[]): void {
    const [first, ...others] = pages;
    for (const other of others) {
      for (const [one, two] of [
        [first!, other],
        [other, first!],
      ] as const) {
        const known = this.joined.get(one);
        if (known) known.add(two);
        else this.joined.set(one, new Set([two]));
      }
    }
  }
}

function idsOf({ groups }: Pick<Correction, 'groups'>): string[] {
  return [...new Set(groups.flat().map(({ articleId }) => articleId))];
}
