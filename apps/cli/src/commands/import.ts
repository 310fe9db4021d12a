import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { openWriter } from '../place.ts';
import { exitOf, reportLines } from '../print/report.ts';
import { Progress } from '../progress.ts';
import { write } from '../streams.ts';

export const importCommand = defineCommand({
  name: 'import',
  summary: 'bring what `dateline export --format jsonl` wrote into the database, without reading the texts anew',
  usage: 'FILE|-',
  options: { json: JSON_OUT, db: DB },
  examples: [
    ['dateline import desk.jsonl --db fresh.db', 'an empty database then exports the same bytes'],
    ['dateline export --api http://desk:8080 | dateline import -', 'adds what another desk has read'],
  ],
  async run({ values, paths, ...streams }) {
    const [file] = paths;
    if (file === undefined || paths.length > 1) throw new DatelineError('usage', 'import wants one FILE, or -');
    const [{ importRecords, openFile }, { loadLexicon }] = await Promise.all([
      import('@dateline/core/ingest'),
      import('@dateline/core/lexicon'),
    ]);
    const lines = file === '-' ? streams.in : openFile(file);
    const store = await openWriter(values, streams.env);
    try {
      const progress = new Progress(streams, 0);
      const report = await importRecords(store, lines, loadLexicon(), {
        onProgress: ({ added, unchanged, revised }) => progress.reach(added + unchanged + revised, 'documents'),
      });
      progress.end();
      if (values.json) await write(streams.out, `${JSON.stringify(report)}\n`);
      streams.err.write(reportLines(report));
      return exitOf(report);
    } finally {
      await store.close();
    }
  },
});
