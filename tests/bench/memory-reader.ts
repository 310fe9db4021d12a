// Reads the file that is named and prints how many documents were in it and the most memory that this took, in MiB.
import { createPipeline } from '@dateline/core';
import { sourcesFrom } from '@dateline/core/ingest';
import { loadLexicon } from '@dateline/core/lexicon';

const pipeline = createPipeline(loadLexicon());
let documents = 0;
for await (const input of sourcesFrom(process.argv.slice(2)))
  if (!('unreadable' in input)) for (const _ of pipeline(input)) documents++;
console.log(JSON.stringify({ documents, resident: process.resourceUsage().maxRSS / 1024 }));
