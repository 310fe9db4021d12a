import type { Digest } from './digest/digest.ts';
import { mixTerms, NAME } from './digest/terms.ts';

/** So many holders of a sentence are enough to tell a template from a much-copied story. */
export const HOLDERS = 6;
const FEWEST = 4;

/**
 * "Sign up for our newsletter and never miss a story.": a sentence of at least four pages that otherwise tell of different things.
 * Five rehosts of one report share their sentences too; what each has for itself is furniture, with few names and numbers.
 * `lineHolders` gives for each sentence the indexes of the first pages that have it.
 */
export function findHouseLines(
  digests: readonly Digest[],
  lineHolders: ReadonlyMap<number, readonly number[]>,
): ReadonlySet<number> {
  const pages = new Map<number, Page>();
  const pageOf = (index: number) => {
    let page = pages.get(index);
    if (!page) pages.set(index, (page = readPage(digests[index]!)));
    return page;
  };
  const verdicts = new Map<string, boolean>();
  const house = new Set<number>();
  for (const [line, holders] of lineHolders) {
    if (holders.length < FEWEST) continue;
    const group = holders.join(' ');
    let verdict = verdicts.get(group);
    if (verdict === undefined) verdicts.set(group, (verdict = areStrangers(holders.map(pageOf))));
    if (verdict) house.add(line);
  }
  return house;
}

interface Page {
  all: ReadonlySet<number>;
  /** Names and numbers by sentence, under the hash of the sentence's very words. */
  facts: ReadonlyMap<number, readonly number[]>;
}

function readPage({ body }: Digest): Page {
  const facts = new Map<number, number[]>();
  for (let s = 0; s + 1 < body.sentences.length; s++) {
    let hash = 0x1b873593;
    const found: number[] = [];
    for (let i = body.sentences[s]!; i < body.sentences[s + 1]!; i++) {
      hash = mixTerms(hash, body.exact[i]!);
      if (body.classes[i]! >= NAME) found.push(body.stems[i]!);
    }
    if (found.length > 0) facts.set(hash, found);
  }
  return { all: new Set(body.stems), facts };
}

/** Most pairs: what the lesser page alone tells is a good part of its names and numbers, and the other has few of them. */
function areStrangers(pages: readonly Page[]): boolean {
  const spread = new Map<number, number>();
  for (const { facts } of pages)
    for (const sentence of facts.keys()) spread.set(sentence, (spread.get(sentence) ?? 0) + 1);
  const own = pages.map(({ facts }) => {
    const all = new Set<number>();
    const telling = new Set<number>();
    for (const [sentence, terms] of facts) {
      for (const term of terms) {
        all.add(term);
        if (spread.get(sentence) === 1) telling.add(term);
      }
    }
    return telling.size >= 3 && telling.size * 3 >= all.size ? telling : null;
  });
  let pairs = 0;
  let strange = 0;
  for (let a = 0; a < pages.length; a++) {
    for (let b = a + 1; b < pages.length; b++) {
      const [less, more] = pages[a]!.all.size < pages[b]!.all.size ? [a, b] : [b, a];
      pairs++;
      const telling = own[less];
      if (telling && [...telling].filter((term) => pages[more]!.all.has(term)).length < 0.45 * telling.size) strange++;
    }
  }
  return strange * 2 > pairs;
}
