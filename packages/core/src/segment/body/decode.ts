/** States of a line: before the article, its body, between two parts of the body, after it. */
export const BEFORE = 0;
export const BODY = 1;
export const BETWEEN = 2;
export const AFTER = 3;

const NEVER = Number.NEGATIVE_INFINITY;
/**
 * What may follow what: the body is one run, interrupted but rarely begun twice. Row: from, column to. A return is dear, yet it saves
 * the page on which a teaser above the article was taken for its beginning.
 */
const RETURN = -7;
const EXTRA = [
  [0, 0, NEVER, NEVER],
  [RETURN, 0, 0, 0],
  [NEVER, 0, 0, NEVER],
  [NEVER, RETURN, NEVER, 0],
];

/** The best path of states (Viterbi). `scores` holds four numbers a line, `moves` sixteen: row from, column to. */
export function decode(scores: Float64Array, moves: ArrayLike<number>): Uint8Array {
  const count = scores.length / 4;
  const path = new Uint8Array(count);
  if (count === 0) return path;
  const back = new Uint8Array(count * 4);
  let best = [scores[0]!, scores[1]!, NEVER, NEVER];
  for (let i = 1; i < count; i++) {
    const next = [NEVER, NEVER, NEVER, NEVER];
    for (let to = 0; to < 4; to++) {
      for (let from = 0; from < 4; from++) {
        const sum = best[from]! + moves[from * 4 + to]! + EXTRA[from]![to]!;
        if (sum > next[to]!) {
          next[to] = sum;
          back[i * 4 + to] = from;
        }
      }
      next[to]! += scores[i * 4 + to]!;
    }
    best = next;
  }
  let state = [BEFORE, BODY, AFTER].reduce((a, b) => (best[b]! > best[a]! ? b : a));
  for (let i = count - 1; i >= 0; i--) {
    path[i] = state;
    state = back[i * 4 + state]!;
  }
  return path;
}
