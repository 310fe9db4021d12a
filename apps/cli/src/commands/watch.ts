import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { interruption } from '../interruption.ts';
import { openWriter } from '../place.ts';
import { reportLines } from '../print/report.ts';
import { write } from '../streams.ts';

export const watch = defineCommand({
  name: 'watch',
  summary: 'read a folder, then every file that is put into it, until interrupted',
  usage: 'FOLDER',
  options: { json: JSON_OUT, db: DB },
  examples: [['dateline watch ~/clippings', 'save a page there and it is in the timeline; Ctrl-C ends it']],
  async run({ values, paths, ...streams }) {
    const [folder] = paths;
    if (folder === undefined || paths.length > 1) throw new DatelineError('usage', 'watch wants one FOLDER');
    const [{ ingest, sourcesFrom, watchFolder }, { loadLexicon }] = await Promise.all([
      import('@dateline/core/ingest'),
      import('@dateline/core/lexicon'),
    ]);
    const store = await openWriter(values, streams.env);
    try {
      const lexicon = loadLexicon();
      const { signal } = interruption();
      const take = async (found: string[]) => {
        const report = await ingest(store, sourcesFrom(found), lexicon);
        if (values.json) await write(streams.out, `${JSON.stringify(report)}\n`);
        streams.err.write(reportLines(report));
      };
      // Listening begins before the folder is read: what is written meanwhile is not missed.
      const changes = watchFolder(folder, signal);
      const first = changes.next();
      await take([folder]);
      for (let next = await first; !next.done; next = await changes.next()) await take(await present(next.value));
      return 0;
    } finally {
      await store.close();
    }
  },
});

/** Files that are still there: a file that was moved away leaves a change behind. */
async function present(paths: readonly string[]): Promise<string[]> {
  const { stat } = await import('node:fs/promises');
  const found = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (it) => it.isFile(),
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => found[index]);
}
