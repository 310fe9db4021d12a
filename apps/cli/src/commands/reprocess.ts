import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { openWriter } from '../place.ts';
import { Progress } from '../progress.ts';
import { write } from '../streams.ts';

export const reprocess = defineCommand({
  name: 'reprocess',
  summary: 'read everything again with this Dateline, from the bytes that were kept',
  usage: '[--all]',
  options: {
    all: { type: 'boolean', help: 'also what this version has read' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [
    [
      'dateline reprocess',
      'after an update: only what is read differently is written anew; may be interrupted and started again',
    ],
  ],
  async run({ values, ...streams }) {
    const [{ reprocess: run }, { loadLexicon }] = await Promise.all([
      import('@dateline/core/ingest'),
      import('@dateline/core/lexicon'),
    ]);
    const store = await openWriter(values, streams.env, { mustExist: true });
    try {
      const { revisions } = await store.inventory();
      const progress = new Progress(streams, revisions);
      const report = await run(store, loadLexicon(), {
        all: values.all,
        onProgress: ({ changed, same, failed }) => progress.reach(changed + same + failed, 'texts'),
      });
      progress.end();
      if (values.json) await write(streams.out, `${JSON.stringify(report)}\n`);
      const { changed, same, failed } = report;
      streams.err.write(`${changed} texts read differently, ${same} just as before, ${failed} kept as they were\n`);
      return failed > 0 ? 4 : 0;
    } finally {
      await store.close();
    }
  },
});
