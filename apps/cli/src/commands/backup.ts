import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { openWriter } from '../place.ts';
import { write } from '../streams.ts';

export const backup = defineCommand({
  name: 'backup',
  summary: 'copy the whole database to a new file while it is in use',
  usage: 'FILE',
  options: { json: JSON_OUT, db: DB },
  examples: [
    [
      'dateline backup monday.db',
      'a complete database of its own; `restore` brings it back, to a file or to PostgreSQL',
    ],
  ],
  async run({ values, paths, ...streams }) {
    const [file] = paths;
    if (file === undefined || paths.length > 1) throw new DatelineError('usage', 'backup wants one FILE');
    const store = await openWriter(values, streams.env, { mustExist: true });
    try {
      await store.backup(file);
      const { articles } = await store.stats();
      await write(streams.out, values.json ? `${JSON.stringify({ file, articles })}\n` : `${file}\n`);
      streams.err.write(`${articles} articles\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
});
