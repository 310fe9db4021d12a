import { defineCommand, readChoice } from '../command.ts';
import { write } from '../streams.ts';

export const parse = defineCommand({
  name: 'parse',
  summary: 'read documents and print one JSON record a line; nothing is stored',
  usage: '[--format auto|text|html] [--jsonl] [PATH…|-]',
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'auto (default), text or html' },
    jsonl: { type: 'boolean', help: 'each input line is {"id", "text" or "html", "date"?, "url"?, "title"?}' },
    json: { type: 'boolean', help: 'print JSON lines (always so)' },
  },
  examples: [
    ['dateline parse page.html', 'one record: id, path, article, times, entities, quotes, events, issues'],
    [
      'cat batch.jsonl | dateline parse --jsonl -',
      'one line out for each line in, in order, each as soon as it is ready',
    ],
  ],
  async run({ values, paths, ...streams }) {
    const format = readChoice('format', values.format, ['auto', 'text', 'html']) ?? 'auto';
    const [{ createPipeline, DOCUMENT_MS }, { loadLexicon }, { documentsOf, Tally }] = await Promise.all([
      import('@dateline/core'),
      import('@dateline/core/lexicon'),
      import('../input/documents.ts'),
    ]);
    const pipeline = createPipeline(loadLexicon(), { now: () => performance.now(), limit: DOCUMENT_MS });
    const tally = new Tally();
    for await (const input of documentsOf({ paths, jsonl: values.jsonl === true, format }, streams)) {
      for (const record of 'source' in input ? pipeline(input.source) : [input.record]) {
        tally.add(record);
        await write(streams.out, `${JSON.stringify(record)}\n`);
      }
    }
    streams.err.write(tally.summary());
    return tally.exit;
  },
});
