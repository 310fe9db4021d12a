/** States of a line: before the article, its body, between two parts of the body, after it. */
export const BEFORE = 0;
export const BODY = 1;
export const BETWEEN = 2;
export const AFTER = 3;

/** The score of a state that a line cannot have. */
export const IMPOSSIBLE = -1_000_000_000;

const NEVER = Number.NEGATIVE_INFINITY;
/**
 * What may follow what: the body is one run, interrupted but rarely begun twice. Row: from, column to. A return is dear, yet it saves
 * the page on which a teaser above the article was taken for its beginning. In thousandths, as the weights are.
 */
const RETURN = -7000;
const EXTRA = [
  [0, 0, NEVER, NEVER],
  [RETURN, 0, 0, 0],
  [NEVER, 0, 0, NEVER],
  [NEVER, RETURN, NEVER, 0],
].flat();

/** The best path of states (Viterbi). `scores` holds four numbers a line, `moves` sixteen: row from, column to; all in thousandths. */
export function decode(scores: ArrayLike<number>, moves: ArrayLike<number>): Uint8Array {
  const count = scores.length / 4;
  const path = new Uint8Array(count);
  if (count === 0) return path;
  const ways = Float64Array.from(EXTRA, (extra, way) => extra + moves[way]!);
  const back = new Uint8Array(count * 4);
  let best = Float64Array.of(scores[0]!, scores[1]!, NEVER, NEVER);
  let next = new Float64Array(4);
  for (let i = 1; i < count; i++) {
    for (let to = 0; to < 4; to++) {
      let most = NEVER;
      let from = 0;
      for (let state = 0; state < 4; state++) {
        const sum = best[state]! + ways[state * 4 + to]!;
        if (sum > most) {
          most = sum;
          from = state;
        }
      }
      back[i * 4 + to] = from;
      next[to] = most + scores[i * 4 + to]!;
    }
    [best, next] = [next, best];
  }
  let state = [BEFORE, BODY, AFTER].reduce((a, b) => (best[b]! > best[a]! ? b : a));
  for (let i = count - 1; i >= 0; i--) {
    path[i] = state;
    state = back[i * 4 + state]!;
  }
  return path;
}
