import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { recordOf } from '../core/read/build.ts';

const MIB = 1024 * 1024;
/** What reading may take in memory over the size of the file that is read, in MiB: lexicon, tagger and the engine itself included. */
const BOUND = 300;
const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const dateline = fileURLToPath(new URL('../../apps/cli/bin/dateline', import.meta.url));
const gauge = new URL('./memory-gauge.ts', import.meta.url).href;

/** A crawl of the sample's pages over and over, between pictures, as large as wanted. */
function writeCrawl(path: string, size: number, packed: boolean): void {
  const names = readdirSync(samples, { recursive: true }).map(String);
  const pages = names.filter((name) => name.endsWith('.html')).map((name) => readFileSync(join(samples, name)));
  const picture = new Uint8Array(4 * MIB).map((_, at) => (at * 31 + (at >> 8) * 17) & 255);
  const file = openSync(path, 'w');
  for (let n = 0, written = 0; written < size; n++) {
    const url = `https://a.example/${n}`;
    const image = { url, body: picture, headers: { 'Content-Type': 'image/png' } };
    const record = recordOf(n % 4 === 3 ? image : { url, body: pages[n % pages.length]! });
    written += record.length;
    writeSync(file, packed ? gzipSync(record, { level: 1 }) : record);
  }
  closeSync(file);
}

/** Runs `dateline parse` over the file, as a user does: how many records it wrote, and the most memory it took, in MiB. */
function readCrawl(path: string): { documents: number; resident: number } {
  const out = `${path}.jsonl`;
  const file = openSync(out, 'w');
  const env = { ...process.env, DATELINE_NO_BUILD: '1', NODE_OPTIONS: `--import ${gauge}` };
  const ran = spawnSync(dateline, ['parse', path], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', file, 'pipe'],
  });
  closeSync(file);
  const said = ran.stderr.trim().split('\n').at(-1) ?? '';
  // 4: some documents had issues, as pictures have.
  if ((ran.status !== 0 && ran.status !== 4) || !said.startsWith('{')) throw new Error(ran.stderr);
  const documents = readFileSync(out).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
  rmSync(out);
  return { documents, resident: (JSON.parse(said) as { resident: number }).resident };
}

/** Prints the most memory that reading large crawls takes, each in a process of its own; true when all stay in bounds. */
export function benchMemory(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-memory-'));
  // Builds the bundle if a source is newer.
  execFileSync(dateline, ['--version']);
  console.log(`\nMemory: most resident MiB of \`dateline parse\` (at most ${BOUND} over the input)`);
  console.log(`${'what'.padEnd(24)}${'file'.padStart(9)}${'documents'.padStart(11)}${'resident'.padStart(10)}`);
  let fine = true;
  try {
    for (const [name, size, packed] of [
      ['one page', 1, false],
      ['WARC', 100 * MIB, false],
      ['WARC', 500 * MIB, false],
      ['WARC, gzipped', 500 * MIB, true],
    ] as const) {
      const path = join(folder, packed ? 'a.warc.gz' : 'a.warc');
      writeCrawl(path, size, packed);
      const { documents, resident } = readCrawl(path);
      const file = statSync(path).size / MIB;
      fine &&= resident <= file + BOUND;
      console.log(
        `${name.padEnd(24)}${file.toFixed(1).padStart(9)}${String(documents).padStart(11)}${resident.toFixed(0).padStart(10)}`,
      );
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return fine;
}
