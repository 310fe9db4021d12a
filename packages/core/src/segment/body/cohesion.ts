import { bucket, type Context, rising, type Uses } from './context.ts';

const SHARES = rising(0.01, 0.12, 0.25, 0.4);

/** How many of the line's long words the prose between two lines uses: an article goes on speaking of its subject. */
export function cohesion(c: Context, i: number, from: number, to: number): number {
  const words = c.words[i]!;
  if (words.length === 0) return 0;
  let shared = 0;
  for (let k = 0; k < words.length; k++) if (anyBetween(c.uses, words[k]!, i, from, to)) shared++;
  return 1 + bucket(shared / words.length, SHARES);
}

/** A word that so many lines use tells of no subject. */
const COMMON = 200;

function anyBetween({ first, lines }: Uses, word: number, own: number, from: number, to: number): boolean {
  const begin = first[word]!;
  const end = first[word + 1]!;
  if (end - begin >= COMMON) return false;
  for (let k = begin; k < end; k++) {
    const at = lines[k]!;
    if (at > to) return false;
    if (at >= from && at !== own) return true;
  }
  return false;
}
