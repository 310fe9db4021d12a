import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { streamOf } from './stream.ts';

/** Links streams of growing length from nothing, each in one go: CPU milliseconds an article should stay level. */
export function benchLink(): void {
  const lexicon = loadLexicon();
  const counts = (process.env.DATELINE_BENCH_ARTICLES ?? '1000,5000,20000').split(',').map(Number);
  console.log('\nLinking a stream of invented articles from nothing (CPU time)');
  console.log(
    `${'articles'.padStart(9)}${'ms each'.padStart(10)}${'per s'.padStart(9)}${'copies'.padStart(9)}${'stories'.padStart(9)}   resident`,
  );
  for (const count of counts) {
    const records = streamOf(count);
    globalThis.gc?.();
    const before = process.cpuUsage();
    const { lineage, stories } = link(records, lexicon);
    const { user, system } = process.cpuUsage(before);
    const each = (user + system) / 1000 / count;
    const copies = lineage.filter(({ duplicateOf }) => duplicateOf !== null).length;
    const resident = `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`;
    const columns = [count, each.toFixed(3), (1000 / each).toFixed(0), copies, stories.length];
    console.log(`${columns.map((value, i) => String(value).padStart([9, 10, 9, 9, 9][i]!)).join('')}   ${resident}`);
  }
}
