import { sameGivenName } from './nicknames.ts';
import { editsBetween, soundOf } from './similarity.ts';
import { type NameWords, SMALL } from './words.ts';

/** How alike two words of names are, 0 to 1: equal, an initial, a short form, a misspelling, another romanisation. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.85 : 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const most = long.length >= 10 ? 3 : long.length >= 5 ? 2 : 1;
  const edits = editsBetween(a, b, most);
  // Slips of the pen rarely take the first letter: "Navros" is not "Lavrov".
  const slips = edits <= most && (a[0] === b[0] || edits <= 1);
  const likeness = slips ? 1 - edits / (short.length + 0.5) : 0;
  if (sameGivenName(a, b)) return Math.max(likeness, 0.9);
  if (short.length >= 3 && soundOf(a) === soundOf(b)) return Math.max(likeness, 0.86);
  return likeness;
}

interface Aligned {
  /** Likenesses of the pairs, best partner each. */
  pairs: { i: number; j: number; likeness: number }[];
  leftA: string[];
  leftB: string[];
}

/** Pairs the words of two names, likest first, each word once. */
export function align(a: readonly string[], b: readonly string[], least: number): Aligned {
  const all: { i: number; j: number; likeness: number }[] = [];
  a.forEach((word, i) => {
    b.forEach((other, j) => {
      const likeness = wordLikeness(word, other);
      if (likeness >= least) all.push({ i, j, likeness: likeness - Math.abs(i / a.length - j / b.length) / 1000 });
    });
  });
  all.sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const pairs = all.filter(({ i, j }) => !usedA.has(i) && !usedB.has(j) && usedA.add(i) && usedB.add(j));
  return { pairs, leftA: a.filter((_, i) => !usedA.has(i)), leftB: b.filter((_, j) => !usedB.has(j)) };
}

/** Longest names that are compared word by word; real ones are far shorter. */
const MOST_WORDS = 16;

/** Likelihood, 0 to 1, that two names of persons name one person. 0.5 and more is "same". */
export function personLikeness(left: NameWords, right: NameWords): number {
  const a = bare(left.words).slice(0, MOST_WORDS);
  const b = bare(right.words).slice(0, MOST_WORDS);
  if (a.length === 0 || b.length === 0) return 0;
  const glued = gluedLikeness(a.join(''), b.join(''));
  if (glued >= 0.9) return glued;
  const least = 0.6;
  const { pairs, leftA, leftB } = align(a, b, least);
  const short = Math.min(a.length, b.length);
  if (pairs.length === 0) return 0;
  const average = pairs.reduce((sum, pair) => sum + pair.likeness, 0) / pairs.length;
  if (leftA.length > 0 && leftB.length > 0) {
    // "Mao Tse-tung" and "Mao Zedong": what is left agrees once its words are joined.
    const joined = wordLikeness(leftA.join(''), leftB.join(''));
    // Both have a word of their own: "Sergey Viktorovich" and "Sergey Borisovitch Lavrov".
    return joined >= 0.8 ? (average + joined) / 2 - 0.05 : Math.min(0.45, 0.3 * average);
  }
  if (pairs.length < short) return 0.2;
  // "Pol" may be anybody's name; "Hans Friedrich" is not "Friedrich Hans".
  if (short === 1 && Math.max(a.length, b.length) > 1) return 0.3;
  if (short === 2 && a.length === b.length && crossed(pairs) && !left.turned && !right.turned && !hasSmall(left, right))
    return 0.3;
  // The son of Abdullah is not the father.
  if (
    short > 2 &&
    [left, right].every(({ words }) => words.some((word) => /^(?:bin|ibn|ben)$/.test(word))) &&
    turnedRound(pairs)
  )
    return 0.3;
  const weak = pairs.filter((pair) => pair.likeness < 0.8).length;
  return Math.max(0, average - 0.12 * Math.max(0, weak - 1) - 0.02 * (leftA.length + leftB.length));
}

function bare(words: readonly string[]): string[] {
  const kept = words.filter((word, i) => !SMALL.test(word) || (i === 0 && words.length === 2 && word === 'ben'));
  const once = kept.filter((word, i) => word !== kept[i - 1]);
  return once.length > 0 ? once : [...words];
}

function crossed(pairs: readonly { i: number; j: number }[]): boolean {
  return pairs.length === 2 && pairs[0]!.i !== pairs[0]!.j && pairs[1]!.i !== pairs[1]!.j;
}

function turnedRound(pairs: readonly { i: number; j: number }[]): boolean {
  const inOrder = [...pairs].sort((x, y) => x.i - y.i);
  return inOrder.some((pair, k) => k > 0 && pair.j < inOrder[k - 1]!.j);
}

function hasSmall(left: NameWords, right: NameWords): boolean {
  return [...left.words, ...right.words].some((word) => SMALL.test(word));
}

/** "RamiMakhlouf", "Patr ushev", "rimaldiV nituP": the same letters without their spaces, or backwards. */
function gluedLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 5) return 0;
  if (editsBetween(a, b, 1) <= 1) return 0.92;
  return 0;
}
