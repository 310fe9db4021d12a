// Ingests as many invented wires as the command line says, as JSON lines from a stream, into the database that it names. Prints how many
// were stored, the most memory that this took, in MiB, and the CPU time of each, in milliseconds. Links are left to the end of a real run and not made here.
import { Readable } from 'node:stream';
import { ingest, sourcesFrom } from '@dateline/core/ingest';
import { loadLexicon } from '@dateline/core/lexicon';
import { openStore } from '@dateline/core/store';

const [path, count] = process.argv.slice(2);

function* lines(): Generator<Buffer> {
  for (let n = 0; n < Number(count); n++) {
    const date = `2019-03-${String(1 + (n % 28)).padStart(2, '0')}`;
    const text = `SEOUL -- Ministers of North Korea and Japan met for the ${n + 1}th time.\n\n"We go on," said envoy Number ${n}.\n`;
    yield Buffer.from(`${JSON.stringify({ id: `p${n}`, date, text })}\n`);
  }
}

const lexicon = loadLexicon();
const store = await openStore(path!);
const before = process.cpuUsage();
const sources = sourcesFrom(['-'], { stdin: Readable.from(lines()), format: 'jsonl' });
const { added } = await ingest(store, sources, lexicon, { link: false });
await store.close();
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1000 / added;
console.log(JSON.stringify({ documents: added, resident: process.resourceUsage().maxRSS / 1024, cpu }));
