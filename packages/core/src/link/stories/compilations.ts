import type { Digest } from '../digest/digest.ts';
import { NUMBER, RARE } from '../digest/terms.ts';
import type { Words } from '../digest/words.ts';
import type { Bond } from './neighbours.ts';

/** "World in brief", "Your Tuesday briefing", "The week that was", "Here are the stories we are watching". */
const CUE =
  /\b(?:in brief|briefs|briefing|news ?briefs?|digest|round-?ups?|wrap-?up|news (?:summary|bulletin)|week that was|(?:week|day|month|year) in (?:review|brief|pictures|news|short)|headlines|top stories|(?:stories|things|what) (?:we are|we're|you need to|to) (?:watch|watching|follow|following|cover|covering|know)|around the (?:world|region|globe)|(?:world|regional|national|local) (?:news|roundup)|in other news)\b/i;

/**
 * Pages that tell of several matters one after the other: a digest, a round-up, the week's briefs. None is part of any of the stories it
 * mentions. Such a page falls apart into paragraphs that share no names or rare words, and either says so above its text or is like
 * pages that have nothing to do with one another. Indexes of `digests`.
 */
export function findCompilations(digests: readonly Digest[], bonds: readonly Bond[]): ReadonlySet<number> {
  const found = new Set<number>();
  const doubtful = new Map<number, Bond[]>();
  digests.forEach((digest, index) => {
    const { pieces, largest } = countPieces(digest);
    if (pieces >= DECLARED.pieces && largest <= DECLARED.largest && saysSo(digest)) found.add(index);
    else if (pieces >= SILENT.pieces && largest <= SILENT.largest) doubtful.set(index, []);
  });
  if (doubtful.size === 0) return found;
  const declared = new Set(found);
  const likenesses = new Map<number, number>();
  const pairOf = (x: number, y: number) => Math.min(x, y) * digests.length + Math.max(x, y);
  for (const bond of bonds) {
    likenesses.set(pairOf(bond.a, bond.b), bond.likeness);
    doubtful.get(bond.a)?.push(bond);
    doubtful.get(bond.b)?.push(bond);
  }
  for (const [index, own] of doubtful) {
    own.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
    const least = Math.max(LEAST, MUCH * (own[0]?.likeness ?? 0));
    const strangers: number[] = [];
    for (const { a, b, likeness } of own) {
      const page = a === index ? b : a;
      if (likeness < least || declared.has(page)) continue;
      const isStranger = strangers.every((one) => (likenesses.get(pairOf(one, page)) ?? 0) < APART);
      if (isStranger) strangers.push(page);
    }
    if (strangers.length >= STRANGERS) found.add(index);
  }
  return found;
}

/** So many pages that are hardly like one another, each at least so much like this page as the one that is most. */
const STRANGERS = 3;
const MUCH = 0.3;
const LEAST = 0.07;
/** Pages on one affair have more in common than so much, pages on different ones less. */
const APART = 0.04;

/** A line shorter than this is a label or a caption. */
const WORDS = 6;
/** So many pieces, the largest with at most so much of the words, for a page that calls itself a digest, and for one that does not. */
const DECLARED = { pieces: 3, largest: 0.5 };
const SILENT = { pieces: 4, largest: 0.4 };

/**
 * The pieces that headline and paragraphs make when they are joined where they share a name or a rare word, and the share of the largest.
 * The headline of a report joins what belongs to it; that of a digest is often its first item.
 */
function countPieces({ headline, body }: Digest): { pieces: number; largest: number } {
  const count = body.paragraphs.length;
  if (count < DECLARED.pieces) return { pieces: count, largest: 1 };
  const piece = Array.from({ length: count }, (_, i) => i);
  const rootOf = (at: number): number => (piece[at] === at ? at : (piece[at] = rootOf(piece[at]!)));
  const holder = new Map<number, number>();
  const take = (at: number, { stems, classes }: Words, from: number, to: number) => {
    for (let i = from; i < to; i++) {
      if (classes[i]! < RARE || classes[i] === NUMBER) continue;
      const before = holder.get(stems[i]!);
      if (before === undefined) holder.set(stems[i]!, at);
      else piece[rootOf(at)] = rootOf(before);
    }
  };
  take(0, headline, 0, headline.stems.length);
  for (let p = 1; p < count; p++) take(p, body, body.paragraphs[p - 1]!, body.paragraphs[p]!);
  const sizes = new Map<number, number>();
  let all = 0;
  for (let p = 0; p < count; p++) {
    const size = p === 0 ? headline.stems.length : body.paragraphs[p]! - body.paragraphs[p - 1]!;
    if (size < WORDS) continue;
    all += size;
    sizes.set(rootOf(p), (sizes.get(rootOf(p)) ?? 0) + size);
  }
  return { pieces: sizes.size, largest: all === 0 ? 1 : Math.max(...sizes.values()) / all };
}

/** Above its first paragraph, whatever the lines there were taken for, or in its opening words. */
function saysSo({ record: { article } }: Digest): boolean {
  if (!article) return false;
  const first = article.blocks.findIndex(({ kind }) => kind === 'paragraph');
  const above = article.blocks.slice(0, Math.max(first, 0));
  return [article.headline ?? '', ...above.map(({ text }) => text)].some(
    (text) => text.length <= LINE && CUE.test(text),
  );
}

const LINE = 120;
