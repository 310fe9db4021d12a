import type { Line } from '../page.ts';
import { AFTER, BEFORE, BODY } from './decode.ts';

/** Fewer words than this, so many lines away from the rest of the body, are no part of it. */
const FEW = 15;
const APART = 6;

/** Lets go of a few words that stand far above or below the body: "Top 10 stocks ›" in a menu, "Read on" in a footer. */
export function trimEdges(lines: readonly Line[], path: Uint8Array): void {
  for (;;) {
    const first = path.indexOf(BODY);
    if (first < 0) return;
    const [end, next] = runFrom(path, first, 1);
    if (next >= path.length || next - end < APART || wordsOf(lines, first, end) >= FEW) break;
    path.fill(BEFORE, 0, next);
  }
  for (;;) {
    const last = path.lastIndexOf(BODY);
    const [end, next] = runFrom(path, last, -1);
    if (next < 0 || end - next < APART || wordsOf(lines, end + 1, last + 1) >= FEW) return;
    path.fill(AFTER, next + 1);
  }
}

/** From a body line in one direction: the first line that is not body, and the next that is again; beyond the page when there is none. */
function runFrom(path: Uint8Array, from: number, step: 1 | -1): [end: number, next: number] {
  let end = from;
  while (path[end] === BODY) end += step;
  let next = end;
  while (next >= 0 && next < path.length && path[next] !== BODY) next += step;
  return [end, next];
}

function wordsOf(lines: readonly Line[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) words += lines[i]!.shape.words;
  return words;
}
