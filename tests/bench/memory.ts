import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { recordOf } from '../core/read/build.ts';

const MIB = 1024 * 1024;
/** What a crawl may take in memory beside what one page takes (the lexicon, the tagger, the engine itself), in MiB. */
const BOUND = 300;
const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const reader = fileURLToPath(new URL('./memory-reader.ts', import.meta.url));

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

/** Prints the most memory that reading large crawls took, each in a process of its own; true when all stay in bounds. */
export function benchMemory(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-memory-'));
  console.log(
    `\nMemory: most resident MiB while a crawl goes through the whole pipeline (at most ${BOUND} over one page)`,
  );
  console.log(`${'what'.padEnd(24)}${'file'.padStart(9)}${'documents'.padStart(11)}${'resident'.padStart(10)}`);
  let fine = true;
  let onePage = 0;
  try {
    for (const [name, size, packed] of [
      ['one page', 1, false],
      ['WARC', 100 * MIB, false],
      ['WARC', 500 * MIB, false],
      ['WARC, gzipped', 500 * MIB, true],
    ] as const) {
      const path = join(folder, packed ? 'a.warc.gz' : 'a.warc');
      writeCrawl(path, size, packed);
      const ran = spawnSync(process.execPath, [reader, path], { encoding: 'utf8' });
      if (ran.status !== 0) throw new Error(ran.stderr);
      const { documents, resident } = JSON.parse(ran.stdout) as { documents: number; resident: number };
      const file = statSync(path).size / MIB;
      onePage ||= resident;
      fine &&= resident <= onePage + BOUND;
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
