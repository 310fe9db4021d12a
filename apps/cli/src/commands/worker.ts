import { setTimeout as wait } from 'node:timers/promises';
import { DB, defineCommand, JSON_OUT, readCount } from '../command.ts';
import { interruption } from '../interruption.ts';
import { openWriter, pathOf } from '../place.ts';
import { reportLines } from '../print/report.ts';
import { readersOf } from '../readers.ts';
import { write } from '../streams.ts';

/** Milliseconds between two looks at an empty queue. */
const PAUSE = 1000;

export const worker = defineCommand({
  name: 'worker',
  summary: 'read what `dateline ingest --queue` has put into the queue; any number of workers share it',
  usage: '[--drain] [--jobs N]',
  options: {
    drain: { type: 'boolean', help: 'end when the queue is empty' },
    jobs: { type: 'string', value: 'N', help: 'read in so many processes (default: 1)' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [
    [
      'dateline worker --db postgres://desk@host/news',
      'start as many as there are cores, on as many machines as there are',
    ],
    ['dateline worker --drain', 'reads what waits, and ends'],
  ],
  async run({ values, ...streams }) {
    const [{ work }, { openQueue }, { loadLexicon }] = await Promise.all([
      import('@dateline/core/ingest'),
      import('@dateline/core/store'),
      import('@dateline/core/lexicon'),
    ]);
    const readers = readersOf(readCount('jobs', values.jobs) ?? 1);
    const store = await openWriter(values, streams.env);
    const queue = await openQueue(await pathOf(values, streams.env));
    try {
      const { signal } = interruption();
      const lexicon = loadLexicon();
      const lines: string[] = [];
      const onReport = (report: Parameters<typeof reportLines>[0]) => {
        streams.err.write(reportLines(report));
        if (values.json) lines.push(`${JSON.stringify(report)}\n`);
      };
      while (!signal.aborted) {
        const taken = await work(store, queue, lexicon, { readers, few: 0, onReport });
        for (const line of lines.splice(0)) await write(streams.out, line);
        if (taken > 0) continue;
        if (values.drain) break;
        await wait(PAUSE, undefined, { signal }).catch(() => {});
      }
      const { failed } = await queue.counts();
      if (failed > 0) streams.err.write(`${failed} documents were given up after three attempts\n`);
      return failed > 0 ? 4 : 0;
    } finally {
      await queue.close();
      await store.close();
    }
  },
});
