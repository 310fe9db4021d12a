import { defineCommand, readChoice } from '../command.ts';
import { write } from '../streams.ts';

export const link = defineCommand({
  name: 'link',
  summary: 'read a batch and print, for each document, its story, its copies and its events',
  usage: '[--jsonl] [PATH…|-]',
  options: {
    jsonl: { type: 'boolean', help: 'each input line is {"id", "text" or "html", "date"?, "url"?, "title"?}' },
    format: { type: 'string', value: 'FORMAT', help: 'auto (default), text or html' },
    json: { type: 'boolean', help: 'print JSON lines (always so)' },
  },
  examples: [
    [
      'cat batch.jsonl | dateline link --jsonl -',
      'one line a document, in order: id, storyId, duplicateOf, originId, events',
    ],
  ],
  async run({ values, paths, ...streams }) {
    const format = readChoice('format', values.format, ['auto', 'text', 'html']) ?? 'auto';
    const [{ createPipeline, DOCUMENT_MS }, { loadLexicon }, { documentsOf, Tally }, { Batch }] = await Promise.all([
      import('@dateline/core'),
      import('@dateline/core/lexicon'),
      import('../input/documents.ts'),
      import('../batch.ts'),
    ]);
    const lexicon = loadLexicon();
    const pipeline = createPipeline(lexicon, { now: () => performance.now(), limit: DOCUMENT_MS });
    const tally = new Tally();
    const batch = new Batch();
    for await (const input of documentsOf({ paths, jsonl: values.jsonl === true, format }, streams)) {
      for (const record of 'source' in input ? pipeline(input.source) : [input.record]) {
        tally.add(record);
        batch.add(record);
      }
    }
    for (const linked of batch.linked(lexicon)) await write(streams.out, `${JSON.stringify(linked)}\n`);
    streams.err.write(tally.summary());
    return tally.exit;
  },
});
