/** A linear chain over four states (0 before the body, 1 body, 2 between, 3 after), trained by gradient on log-loss with costs. */
export interface Sample {
  width: number;
  at: Uint16Array;
  gold: Uint8Array;
  cost: Float64Array;
}

export const STATES = 4;
/** From state (row) to state (column). */
const ALLOWED = [1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 1];
const START = [1, 1, 0, 0];
const END = [1, 1, 0, 1];
const NEVER = -1e9;

export interface Model {
  weights: Float64Array;
  moves: Float64Array;
}

export function train(
  samples: readonly Sample[],
  size: number,
  { epochs = 30, rate = 0.15, decay = 1e-4, margin = 0.5, around = 0.3 } = {},
): Model {
  const weights = new Float64Array(size * STATES);
  const moves = new Float64Array(16);
  const seen = new Float64Array(size * STATES).fill(1e-2);
  const seenMoves = new Float64Array(16).fill(1e-2);
  const order = samples.map((_, index) => index);
  const mean: Model = { weights: new Float64Array(size * STATES), moves: new Float64Array(16) };
  let averaged = 0;
  let seed = 12345;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1));
      [order[i], order[k]] = [order[k]!, order[i]!];
    }
    const pace = rate / (1 + epoch * 0.1);
    for (const index of order) step(samples[index]!, { weights, moves }, seen, seenMoves, pace, margin, around);
    for (let i = 0; i < weights.length; i++) weights[i]! *= 1 - decay;
    // The mean of the later epochs' weights generalises better than the last ones.
    if (epoch < epochs / 2) continue;
    averaged++;
    for (let i = 0; i < weights.length; i++) mean.weights[i]! += (weights[i]! - mean.weights[i]!) / averaged;
    for (let i = 0; i < 16; i++) mean.moves[i]! += (moves[i]! - mean.moves[i]!) / averaged;
  }
  return mean;
}

function scoresOf(sample: Pick<Sample, 'width' | 'at'>, weights: ArrayLike<number>): Float64Array {
  const count = sample.at.length / sample.width;
  const scores = new Float64Array(count * STATES);
  for (let i = 0; i < count; i++)
    for (let k = 0; k < sample.width; k++) {
      const from = sample.at[i * sample.width + k]! * STATES;
      for (let s = 0; s < STATES; s++) scores[i * STATES + s]! += weights[from + s]!;
    }
  return scores;
}

function step(
  sample: Sample,
  model: Model,
  seen: Float64Array,
  seenMoves: Float64Array,
  pace: number,
  margin: number,
  around: number,
): void {
  const { width, at, gold, cost } = sample;
  const count = gold.length;
  if (count === 0) return;
  const scores = scoresOf(sample, model.weights);
  for (let i = 0; i < count; i++)
    for (let s = 0; s < STATES; s++) if ((s === 1) !== (gold[i] === 1)) scores[i * STATES + s]! += margin * cost[i]!;
  const forward = new Float64Array(count * STATES);
  const backward = new Float64Array(count * STATES);
  const move = (a: number, b: number) => (ALLOWED[a * 4 + b] ? model.moves[a * 4 + b]! : NEVER);
  for (let s = 0; s < 4; s++) forward[s] = START[s] ? scores[s]! : NEVER;
  for (let i = 1; i < count; i++)
    for (let s = 0; s < 4; s++) {
      forward[i * 4 + s] =
        scores[i * 4 + s]! +
        logSum(
          forward[i * 4 - 4]! + move(0, s),
          forward[i * 4 - 3]! + move(1, s),
          forward[i * 4 - 2]! + move(2, s),
          forward[i * 4 - 1]! + move(3, s),
        );
    }
  for (let s = 0; s < 4; s++) backward[(count - 1) * 4 + s] = END[s] ? 0 : NEVER;
  for (let i = count - 2; i >= 0; i--)
    for (let s = 0; s < 4; s++) {
      const term = (b: number) => move(s, b) + scores[(i + 1) * 4 + b]! + backward[(i + 1) * 4 + b]!;
      backward[i * 4 + s] = logSum(term(0), term(1), term(2), term(3));
    }
  const last = (count - 1) * 4;
  const total = logSum(
    forward[last]! + backward[last]!,
    forward[last + 1]! + backward[last + 1]!,
    forward[last + 2]! + backward[last + 2]!,
    forward[last + 3]! + backward[last + 3]!,
  );
  const gradient = new Float64Array(16);
  for (let i = 0; i < count; i++) {
    for (let s = 0; s < 4; s++) {
      const slope = (gold[i] === s ? 1 : 0) - Math.exp(forward[i * 4 + s]! + backward[i * 4 + s]! - total);
      if (Math.abs(slope) < 1e-4) continue;
      // What speaks for or against the body is learned once; which of the other states it is, more slowly.
      const own = s === 1 ? pace : pace * around;
      for (let k = 0; k < width; k++) {
        const w = at[i * width + k]! * 4 + s;
        seen[w]! += slope * slope;
        model.weights[w]! += (own * slope) / Math.sqrt(seen[w]!);
      }
    }
    if (i === 0) continue;
    gradient[gold[i - 1]! * 4 + gold[i]!]! += 1;
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 4; b++)
        if (ALLOWED[a * 4 + b])
          gradient[a * 4 + b]! -= Math.exp(
            forward[i * 4 - 4 + a]! + move(a, b) + scores[i * 4 + b]! + backward[i * 4 + b]! - total,
          );
  }
  for (let m = 0; m < 16; m++) {
    if (!ALLOWED[m]) continue;
    seenMoves[m]! += gradient[m]! * gradient[m]!;
    model.moves[m]! += (pace * gradient[m]!) / Math.sqrt(seenMoves[m]!);
  }
}

function logSum(a: number, b: number, c: number, d: number): number {
  const most = Math.max(a, b, c, d);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most) + Math.exp(d - most));
}
