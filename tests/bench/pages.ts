import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const FOLDER =
  process.env.DATELINE_BENCH_PAGES ?? fileURLToPath(new URL('../../../shared/dev/pages/dev/html/', import.meta.url));
/** Pages that are read, spread over the folder. */
const PAGES = 44;
const WARM = 6;
const ROUNDS = 7;

/** Real pages, a hundred times as long as those of the sample: CPU time of each page at its best, so that a busy machine says little. */
export function benchPages(): void {
  if (!existsSync(FOLDER)) {
    console.log(`\nNo saved pages in ${FOLDER}: name a folder of .html or .html.gz files in DATELINE_BENCH_PAGES.`);
    return;
  }
  const names = readdirSync(FOLDER).filter((name) => /\.html(?:\.gz)?$/.test(name));
  const each = Math.max(1, Math.floor(names.length / PAGES));
  const sources = names
    .sort()
    .filter((_, index) => index % each === 0)
    .map((name) => readFileSync(join(FOLDER, name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes));
  const texts = sources.map((bytes) => new TextDecoder().decode(bytes));
  const lexicon = loadLexicon();
  const peer = fastest(texts, (text) => new Readability(parseHTML(text).document as never).parse());
  const ours = fastest(sources, (bytes) => {
    for (const document of read({ bytes, format: 'html' })) parse(document, segment(document, lexicon), lexicon);
  });
  const size = sources.reduce((sum, { length }) => sum + length, 0) / sources.length / 1024;
  console.log(`\nReal pages (${sources.length}, ${size.toFixed(0)} KiB each, CPU time, best of ${ROUNDS} rounds)`);
  console.log(
    `${'what'.padEnd(44)}${'ms each'.padStart(9)}${'per s'.padStart(8)}${'median'.padStart(8)}${'p95'.padStart(8)}`,
  );
  for (const [name, times] of [['Readability on linkedom', peer] as const, ['HTML -> article', ours] as const]) {
    const columns = [mean(times).toFixed(2), (1000 / mean(times)).toFixed(0), at(times, 0.5), at(times, 0.95)];
    console.log(name.padEnd(44) + columns.map((value, i) => value.padStart(i === 0 ? 9 : 8)).join(''));
  }
  console.log(`Readability takes ${(mean(peer) / mean(ours)).toFixed(1)} times as long.`);
}

function fastest<Page>(pages: readonly Page[], run: (page: Page) => unknown): number[] {
  const best = pages.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < WARM + ROUNDS; round++)
    pages.forEach((page, index) => {
      const before = process.cpuUsage();
      run(page);
      const { user, system } = process.cpuUsage(before);
      if (round >= WARM) best[index] = Math.min(best[index]!, (user + system) / 1000);
    });
  return best.sort((a, b) => a - b);
}

const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
