import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MIB = 1024 * 1024;
/** What the largest ingest may take in memory beside the smallest, in MiB: the heap's own room to breathe. */
const BOUND = 150;
/** As bin/dateline starts node. */
const FLAGS = ['--max-semi-space-size=8'];
const runner = fileURLToPath(new URL('./ingest-run.ts', import.meta.url));

/** Prints the most memory that ingests of growing size take, each in a process of its own, links left out; true when it stays flat. */
export function benchIngest(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ingest-'));
  const counts = (process.env.DATELINE_BENCH_DOCUMENTS ?? '1000,10000').split(',').map(Number);
  console.log(
    `\nMemory: most resident MiB of an ingest from a stream of JSON lines (at most ${BOUND} over the smallest)`,
  );
  console.log(
    `${'documents'.padStart(10)}${'database'.padStart(10)}${'resident'.padStart(10)}${'CPU ms each'.padStart(13)}`,
  );
  const most: number[] = [];
  try {
    for (const count of counts) {
      const path = join(folder, `${count}.db`);
      const ran = spawnSync(process.execPath, [...FLAGS, runner, path, String(count)], { encoding: 'utf8' });
      if (ran.status !== 0) throw new Error(ran.stderr);
      const { documents, resident, cpu } = JSON.parse(ran.stdout) as { [name: string]: number };
      most.push(resident!);
      const size = (statSync(path).size / MIB).toFixed(1);
      const row = [String(documents).padStart(10), size.padStart(10), resident!.toFixed(0).padStart(10)];
      console.log(`${row.join('')}${cpu!.toFixed(2).padStart(13)}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return most.at(-1)! <= most[0]! + BOUND;
}
