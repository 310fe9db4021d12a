import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { openWriter } from '../place.ts';
import { Progress } from '../progress.ts';
import { write } from '../streams.ts';

export const restore = defineCommand({
  name: 'restore',
  summary: 'bring a backup back into an empty database, or move one from a file to PostgreSQL',
  usage: 'FILE',
  options: { json: JSON_OUT, db: DB },
  examples: [
    ['dateline restore monday.db', 'into the database of your data folder, which must hold nothing yet'],
    ['dateline restore desk.db --db postgres://desk@host/news', 'moves a desk that has outgrown one file'],
  ],
  async run({ values, paths, ...streams }) {
    const [file] = paths;
    if (file === undefined || paths.length > 1) throw new DatelineError('usage', 'restore wants one FILE');
    const { copyStore } = await import('@dateline/core/store');
    const from = await openWriter({ db: file }, streams.env, { mustExist: true });
    try {
      const to = await openWriter(values, streams.env);
      try {
        const { articles: held } = await to.stats();
        if (held > 0) {
          const hint = 'Name an empty one with --db; to add documents to a database, use ingest.';
          throw new DatelineError('store-unwritable', `The database holds ${held} articles already.`, { hint });
        }
        const { revisions } = await from.inventory();
        const progress = new Progress(streams, revisions);
        await copyStore(from, to, (done) => progress.reach(done, 'texts'));
        progress.end();
        const { articles } = await to.stats();
        if (values.json) await write(streams.out, `${JSON.stringify({ articles, revisions })}\n`);
        streams.err.write(`${articles} articles restored\n`);
        return 0;
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
  },
});
