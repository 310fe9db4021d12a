import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { recordOf } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Source } from '@dateline/core/model';
import { read } from '@dateline/core/read';
import { shapes } from './shapes.ts';

/** Twice the input may take this many times the CPU time at most: two when growth is straight, four when it is square. */
const BOUND = 2.5;
const SIZES = [25_000, 50_000, 100_000];
const ROUNDS = 9;
/** Milliseconds after which a size has been measured enough. */
const ENOUGH = 2500;

const lexicon = loadLexicon();

/** Least CPU milliseconds of a few rounds: what the work takes when nothing else disturbs it. */
function cpuOf(source: Source, collect: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let round = 0; round < ROUNDS; round++) {
    collect();
    const before = process.cpuUsage();
    for (const document of read(source)) recordOf(document, lexicon);
    const { user, system } = process.cpuUsage(before);
    const taken = (user + system) / 1000;
    least = Math.min(least, taken);
    spent += taken;
    if (spent > ENOUGH) break;
  }
  return least;
}

/** Prints how the CPU time of the whole pipeline grows with pages of pathological shapes; true when all stay in bounds. */
export function benchGrowth(): boolean {
  recordOf([...read({ text: 'SEOUL, March 22 (Agency) -- The ministers met on Friday.' })][0]!, lexicon);
  console.log(
    `\nGrowth: CPU ms of read to extract for n pieces, and the times by which it grows when n doubles (at most ${BOUND})`,
  );
  console.log(`${'shape'.padEnd(34)}${SIZES.map((n) => `n = ${n}`.padStart(12)).join('')}   growth`);
  // What a round leaves behind would be swept up in the next one's time.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let fine = true;
  for (const { name, build } of shapes) {
    const times = SIZES.map((n) => cpuOf(build(n), collect));
    const growth = times.slice(1).map((time, index) => time / times[index]!);
    // Below a few milliseconds the clock's grain and the collector are all that is measured.
    const over = growth.some((ratio, index) => ratio > BOUND && times[index + 1]! > 20);
    fine &&= !over;
    const told = growth.map((ratio) => `${ratio.toFixed(2)}x`).join(', ');
    console.log(
      `${name.padEnd(34)}${times.map((time) => time.toFixed(0).padStart(12)).join('')}   ${told}${over ? '  OVER' : ''}`,
    );
  }
  return fine;
}
