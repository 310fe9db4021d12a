import type { Correction } from '../../model/correction.ts';
import type { Descent } from '../copies/index.ts';
import type { Corpus } from '../corpus.ts';

/** Copies as a person wants them: a rejected one is an original, of merged ones the first is the original of the others. */
export function correctDescents(
  descents: readonly Descent[],
  corpus: Corpus,
  corrections: readonly Correction[],
): readonly Descent[] {
  const wanted = corrections.filter(({ kind }) => kind === 'article');
  if (wanted.length === 0) return descents;
  const places = new Map(corpus.digests.map(({ record }, index) => [record.id, index]));
  const next = descents.map((descent) => ({ ...descent }));
  for (const { action, groups } of wanted) {
    const pages = groups.flat().flatMap(({ articleId }) => places.get(articleId) ?? []);
    const [first, ...others] = pages;
    if (first === undefined) continue;
    if (action === 'reject') for (const page of pages) next[page] = alone(page);
    if (action !== 'merge') continue;
    if (others.includes(parentOf(next, first))) next[first] = alone(first);
    for (const page of others) {
      if (isBelow(next, first, page)) next[first] = alone(first);
      next[page] = { of: first, origin: first, copy: 'rehost', similarity: descents[page]!.similarity };
    }
  }
  for (const [page, descent] of next.entries()) descent.origin = topOf(next, page);
  return next;
}

function alone(page: number): Descent {
  return { of: null, origin: page, copy: 'original', similarity: 1 };
}

function parentOf(descents: readonly Descent[], page: number): number {
  return descents[page]!.of ?? page;
}

function topOf(descents: readonly Descent[], page: number): number {
  let top = page;
  while (descents[top]!.of !== null) top = descents[top]!.of!;
  return top;
}

function isBelow(descents: readonly Descent[], page: number, other: number): boolean {
  for (let at = descents[page]!.of; at !== null; at = descents[at]!.of) if (at === other) return true;
  return false;
}
