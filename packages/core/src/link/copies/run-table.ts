import { type Profile, runAt } from './profile.ts';

/**
 * A set of 32-bit hashes that is emptied by counting up, so that thousands of comparisons a second make no garbage.
 * One table serves all: it is filled and asked within one call.
 */
class RunTable {
  private keys = new Uint32Array(4096);
  private stamps = new Uint32Array(4096);
  private stamp = 0;

  fill(words: Uint32Array, length: number): void {
    while (this.keys.length < 2 * words.length) this.grow();
    this.stamp++;
    for (let i = 0; i + length <= words.length; i++) {
      const key = runAt(words, i, length);
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.stamps[slot] = this.stamp;
    }
  }

  has(key: number): boolean {
    return this.stamps[this.slotOf(key)] === this.stamp;
  }

  /** Where a key lies, or the free slot where it would. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (this.stamps[slot] === this.stamp && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    this.keys = new Uint32Array(2 * this.keys.length);
    this.stamps = new Uint32Array(this.keys.length);
    this.stamp = 0;
  }
}

const table = new RunTable();

/** Asks, until the next call, which runs of words a page has. */
export function runsOf({ digest }: Profile, length: number): { has(run: number): boolean } {
  table.fill(digest.body.exact, length);
  return table;
}
