import type { Run } from './run.ts';

const FEWEST = 1024;

/** Runs by their letters: one is found where it stands in a text, without being cut out of it first. */
export class RunBook {
  #slots: (Run | null)[] = new Array<Run | null>(FEWEST).fill(null);
  size = 0;

  /** The run that reads as `text` does from `from` to `to`, where its letters have that hash. */
  get(text: string, from: number, to: number, hash: number): Run | null {
    const mask = this.#slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const run = this.#slots[at]!;
      if (run === null || (run.hash === hash && reads(run.text, text, from, to))) return run;
    }
  }

  /** Enters a run that is not in the book. */
  add(run: Run): void {
    if (++this.size * 3 > this.#slots.length) {
      const before = this.#slots;
      this.#slots = new Array<Run | null>(before.length * 2).fill(null);
      for (const known of before) if (known !== null) this.#place(known);
    }
    this.#place(run);
  }

  #place(run: Run): void {
    const mask = this.#slots.length - 1;
    let at = run.hash & mask;
    while (this.#slots[at] !== null) at = (at + 1) & mask;
    this.#slots[at] = run;
  }
}

/** One letter more. */
export const addToHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = addToHash(hash, text.charCodeAt(i));
  return hash;
}

function reads(run: string, text: string, from: number, to: number): boolean {
  if (run.length !== to - from) return false;
  for (let i = 0; i < run.length; i++) if (run.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
