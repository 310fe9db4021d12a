import type { Pipeline, Record, Source } from '@dateline/core';
import { defineCommand, readChoice } from '../command.ts';
import type { Input } from '../input/documents.ts';
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
    const [{ createPipeline, DOCUMENT_MS, GROUP }, { loadLexicon }, { documentsOf, Tally }, { together }] =
      await Promise.all([
        import('@dateline/core'),
        import('@dateline/core/lexicon'),
        import('../input/documents.ts'),
        import('../input/together.ts'),
      ]);
    const pipeline = createPipeline(loadLexicon(), { now: () => performance.now(), limit: DOCUMENT_MS });
    const tally = new Tally();
    const jsonl = values.jsonl === true;
    const inputs = documentsOf({ paths, jsonl, format }, streams);
    // Pages of an archive may be large: one of them is held at a time.
    for await (const group of together(inputs, jsonl ? GROUP : 1))
      for (const records of readRuns(group, pipeline))
        for (const record of records) {
          tally.add(record);
          await write(streams.out, `${JSON.stringify(record)}\n`);
        }
    streams.err.write(tally.summary());
    return tally.exit;
  },
});

/** The records of inputs in their order; sources that stand side by side are read together. */
function* readRuns(inputs: readonly Input[], pipeline: Pipeline): Generator<Iterable<Record>> {
  let sources: Source[] = [];
  for (const input of inputs) {
    if ('source' in input) sources.push(input.source);
    else {
      yield pipeline(sources);
      sources = [];
      yield [input.record];
    }
  }
  yield pipeline(sources);
}
