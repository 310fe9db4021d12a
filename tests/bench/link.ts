import { loadLexicon } from '@dateline/core/lexicon';
import { Batches, link } from '@dateline/core/link';
import type { Record } from '@dateline/core/model';
import { dice } from '../quality/link/dice.ts';
import { recordOf } from '../quality/link/record.ts';
import { inHouse, templatePages } from '../quality/link/templates.ts';
import { streamOf } from './stream.ts';

/** Documents that come one by one once a collection is linked. */
const FURTHER = 60;
/** A further document may cost this many times as much in the largest collection as in the smallest. */
const BOUND = 2;

const lexicon = loadLexicon();

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A collection in the order of its arrival, linked from nothing and then document by document. */
class Collection {
  private readonly records = new Map<string, Record>();
  private readonly batches = new Batches(lexicon);
  copies = 0;
  stories = 0;

  put(record: Record): void {
    this.records.set(record.id, record);
    this.batches.put(record);
  }

  /** Links what changed. */
  link(): void {
    const { fresh } = this.batches.regroup();
    const isPart = !this.batches.isWhole;
    for (const { ids } of fresh) {
      const { lineage, stories } = link(
        ids.map((id) => this.records.get(id)!),
        lexicon,
        { isPart },
      );
      this.copies += lineage.filter(({ duplicateOf }) => duplicateOf !== null).length;
      this.stories += stories.length;
    }
  }
}

/** Links streams of growing length from nothing, then one further document after the other; false when these cost more in a large collection. */
export function benchLink(): boolean {
  const counts = (process.env.DATELINE_BENCH_ARTICLES ?? '1000,10000,100000').split(',').map(Number);
  console.log('\nLinking a stream of invented articles from nothing, then further ones each by itself (CPU time)');
  const head = ['articles', 'ms each', 'per s', 'copies', 'stories', 'resident', 'a further one: median', 'mean ms'];
  const widths = [9, 10, 9, 9, 9, 11, 24, 10];
  const print = (columns: readonly (string | number)[]) =>
    console.log(columns.map((value, i) => String(value).padStart(widths[i]!)).join(''));
  print(head);
  const further: number[] = [];
  for (const count of counts) {
    const records = streamOf(count + FURTHER);
    const collection = new Collection();
    globalThis.gc?.();
    const before = cpu();
    for (const record of records.slice(0, count)) collection.put(record);
    collection.link();
    const each = (cpu() - before) / count;
    const { copies, stories } = collection;
    const resident = `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`;
    const costs = records.slice(count).map((record) => {
      const from = cpu();
      collection.put(record);
      collection.link();
      return cpu() - from;
    });
    const median = costs.sort((a, b) => a - b)[FURTHER / 2]!;
    further.push(costs.reduce((sum, cost) => sum + cost, 0) / FURTHER);
    print([
      count,
      each.toFixed(3),
      (1000 / each).toFixed(0),
      copies,
      stories,
      resident,
      median.toFixed(1),
      further.at(-1)!.toFixed(1),
    ]);
  }
  const ratio = further.at(-1)! / further[0]!;
  console.log(
    `a further document costs ${ratio.toFixed(2)} times as much in the largest as in the smallest (at most ${BOUND})`,
  );
  benchCrowds();
  return ratio <= BOUND;
}

/** What has nearly everything in common: ten times the pages should take ten times as long, and no template page be a copy. */
function benchCrowds(): void {
  console.log('\nCrowds (CPU ms a page)');
  const report = streamOf(1)[0]!;
  const throws = dice(3);
  const crowds: [string, (count: number) => Record[]][] = [
    ['copies of one page', (count) => Array.from({ length: count }, (_, n) => ({ ...report, id: `copy-${n}` }))],
    ['rehosts, each with a line of its own', (count) => Array.from({ length: count }, (_, n) => rehostOf(n))],
    [
      'pages of one house, 90 % furniture',
      (count) => templatePages(count, throws).map((page) => recordOf(inHouse(page))),
    ],
  ];
  for (const [name, build] of crowds) {
    const told = [1000, 10_000].map((count) => {
      const records = build(count);
      const before = cpu();
      const { lineage } = link(records, lexicon);
      const each = (cpu() - before) / count;
      const merged = lineage.filter(({ duplicateOf }) => duplicateOf !== null).length;
      return `${count}: ${each.toFixed(2)} (${merged} copies)`;
    });
    console.log(`${name.padEnd(40)}${told.join('   ')}`);
  }
}

function rehostOf(n: number): Record {
  const { id, article } = streamOf(1)[0]!;
  const paragraphs = [
    ...article!.body.split('\n\n'),
    `Seen on page ${n} of our house by ${n % 97} readers and ${n % 89} friends.`,
  ];
  return recordOf({ id: `${id}-${n}`, title: article!.headline!, paragraphs, date: null });
}
