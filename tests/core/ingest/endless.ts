import { ingest } from '@dateline/core/ingest';
import { openStore } from '@dateline/core/store';
import { lexicon, pages } from './pages.ts';

/** Ingests pages into the database named on the command line, a line on stdout for each that is durable, until it is killed. */
const store = await openStore(process.argv[2]!);
for (;;) {
  await ingest(store, pages(), lexicon, {
    batch: 3,
    onDocument: ({ id, outcome }) => process.stdout.write(`${outcome} ${id}\n`),
  });
}
