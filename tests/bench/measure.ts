import type { Store } from '@dateline/core/store';

/** One contender of a benchmark: `run` handles every document of the set once. */
export interface Contender {
  name: string;
  run: () => void;
}

export interface Measured {
  name: string;
  /** CPU milliseconds of one pass over the set: the median of the rounds. */
  cpu: number;
}

const ROUNDS = 31;
/** Passes before the count begins: a server's state, with the hot code compiled. */
const WARM = 100;

/**
 * Runs the contenders in turn, round after round, so that a busy machine slows all of them alike,
 * and keeps the median CPU time of each. The first rounds warm the code up and do not count. Nothing collects garbage in between: a forced
 * collection also throws compiled code away, and then the code is timed cold.
 */
export function measure(contenders: readonly Contender[]): Measured[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS + WARM; round++) {
    contenders.forEach((contender, index) => {
      const before = process.cpuUsage();
      contender.run();
      const { user, system } = process.cpuUsage(before);
      if (round >= WARM) times[index]!.push((user + system) / 1000);
    });
  }
  return contenders.map(({ name }, index) => ({ name, cpu: median(times[index]!) }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Prints a table: milliseconds a document, documents a second on one core, and the ratio to the named base. */
export function report(title: string, measured: readonly Measured[], documents: number, base: string): void {
  const reference = measured.find(({ name }) => name === base)!.cpu;
  console.log(`\n${title} (${documents} documents, CPU time, median of ${ROUNDS} rounds)`);
  console.log(`${'what'.padEnd(44)}${'ms each'.padStart(9)}${'per s, 1 core'.padStart(15)}   beside ${base}`);
  for (const { name, cpu } of measured) {
    const each = cpu / documents;
    const ratio = (cpu / reference).toFixed(2);
    console.log(
      `${name.padEnd(44)}${each.toFixed(3).padStart(9)}${(1000 / each).toFixed(0).padStart(15)}   ${ratio}x the time`,
    );
  }
}

/** Kilobytes that a store takes for each of so many articles. */
export async function kilobytesOf(store: Store, articles: number): Promise<string> {
  const { bytes } = await store.inventory();
  return ((bytes ?? 0) / articles / 1000).toFixed(1);
}
