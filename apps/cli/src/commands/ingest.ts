import type { Input } from '@dateline/core/ingest';
import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT, readChoice, readCount } from '../command.ts';
import { openWriter, pathOf } from '../place.ts';
import { readersOf } from '../readers.ts';
import { type Streams, write } from '../streams.ts';

export const ingest = defineCommand({
  name: 'ingest',
  summary: 'read documents into the database: files, folders, patterns, archives, addresses, or - for standard input',
  usage: 'PATH…|URL…|-',
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'auto (default), text, html, feed or jsonl' },
    jobs: { type: 'string', value: 'N', help: 'read in so many processes (default: one a core)' },
    queue: { type: 'boolean', help: 'only put them into the queue, for `dateline worker`' },
    resume: { type: 'boolean', help: 'leave out files whose page is in the database already' },
    'allow-private': { type: 'boolean', help: 'also read from addresses of this machine and its network' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [
    ['dateline ingest samples', 'adds every page in a folder; doing it twice changes nothing'],
    ['cat batch.jsonl | dateline ingest --format jsonl -', 'adds one document a line'],
    ['dateline ingest https://example.org/sitemap.xml', 'adds a page, a feed, or every page that a site map names'],
  ],
  async run({ values, paths, ...streams }) {
    if (paths.length === 0) throw new DatelineError('usage', 'ingest wants at least one PATH, or -');
    const format = readChoice('format', values.format, ['auto', 'text', 'html', 'feed', 'jsonl']) ?? 'auto';
    const [{ ingest: run, sourcesFrom, Visitor }, { loadLexicon }, { Progress }, { reportLines, exitOf, countFiles }] =
      await Promise.all([
        import('@dateline/core/ingest'),
        import('@dateline/core/lexicon'),
        import('../progress.ts'),
        import('../print/report.ts'),
      ]);
    const store = await openWriter(values, streams.env);
    try {
      const known = values.resume ? await store.paths() : undefined;
      const progress = new Progress(streams, streams.err.isTTY ? await countFiles(paths, known) : 0);
      const visitor = new Visitor(values['allow-private'] ? { isAllowed: () => true } : {});
      const sources = sourcesFrom(paths, { stdin: streams.in, format, visitor, known });
      if (values.queue) return await putAll(sources, await pathOf(values, streams.env), streams);
      const report = await run(store, sources, loadLexicon(), {
        readers: readersOf(readCount('jobs', values.jobs)),
        onDocument: ({ path, id }) => progress.advance(path ?? id),
      });
      progress.end();
      const text = reportLines(report);
      if (values.json) await write(streams.out, `${JSON.stringify(report)}\n`);
      streams.err.write(text);
      return exitOf(report);
    } finally {
      await store.close();
    }
  },
});

/** Puts every source into the queue beside the store. 3 when a file was missing, as when it is read at once. */
async function putAll(sources: AsyncIterable<Input>, db: string, { err }: Pick<Streams, 'err'>): Promise<number> {
  const [{ enqueue }, { openQueue }] = await Promise.all([
    import('@dateline/core/ingest'),
    import('@dateline/core/store'),
  ]);
  const queue = await openQueue(db);
  try {
    let unreadable = 0;
    const put = await enqueue(queue, sources, ({ path, unreadable: { name, message } }) => {
      unreadable++;
      err.write(`  ! ${path}: ${message} (${name})\n`);
    });
    err.write(`${put} put into the queue; read them with: dateline worker\n`);
    return unreadable > 0 ? 3 : 0;
  } finally {
    await queue.close();
  }
}
