/** Seeded dice: the same seed throws the same numbers on every machine. */
export interface Dice {
  /** 0 (included) to 1 (excluded). */
  roll(): number;
  /** A whole number from 0 to `below` - 1. */
  pick(below: number): number;
  chance(of: number): boolean;
  one<Item>(items: readonly Item[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** Mulberry32. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = (below: number) => Math.floor(roll() * below);
  return {
    roll,
    pick,
    chance: (of) => roll() < of,
    one: (items) => items[pick(items.length)]!,
    shuffle(items) {
      const mixed = [...items];
      for (let i = mixed.length - 1; i > 0; i--) {
        const other = pick(i + 1);
        [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
      }
      return mixed;
    },
  };
}
