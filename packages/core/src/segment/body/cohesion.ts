import { bucket, type Context } from './context.ts';

/** How many of the line's long words the prose between two lines uses: an article goes on speaking of its subject. */
export function cohesion(c: Context, i: number, from: number, to: number): number {
  const words = c.words[i]!;
  if (words.length === 0) return 0;
  let shared = 0;
  for (const word of words) {
    const uses = c.uses[word]!;
    if (uses.length < 200 && anyBetween(uses, i, from, to)) shared++;
  }
  return 1 + bucket(shared / words.length, [0.01, 0.12, 0.25, 0.4]);
}

function anyBetween(uses: readonly number[], own: number, from: number, to: number): boolean {
  for (const at of uses) {
    if (at > to) return false;
    if (at >= from && at !== own) return true;
  }
  return false;
}
