import type { Sentence } from './sentences.ts';

/** Below so much in common two sentences are not one that was reworded. */
const AKIN = 0.25;

/** Pairs of sentences that stand for one another, in the order of both: the alignment that keeps most in common. */
export function alignSentences(before: readonly Sentence[], after: readonly Sentence[]): [number, number][] {
  const width = after.length + 1;
  const best = new Float32Array((before.length + 1) * width);
  const likeness = (i: number, j: number) => diceOf(before[i]!.words, after[j]!.words);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const same = likeness(i, j);
      const paired = same >= AKIN ? same + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const here = best[i * width + j]!;
    if (here === best[(i + 1) * width + j]!) i++;
    else if (here === best[i * width + j + 1]!) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return (2 * both) / (a.size + b.size);
}
