import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT, readDay } from '../command.ts';
import { openWriter } from '../place.ts';
import { wholeDay } from '../session/days.ts';
import { write } from '../streams.ts';

export const prune = defineCommand({
  name: 'prune',
  summary: 'take old articles or earlier texts out of the database, for good',
  usage: '[--before DAY] [--revisions] [--yes]',
  options: {
    before: { type: 'string', value: 'DAY', help: 'articles published before this day; undated ones stay' },
    revisions: { type: 'boolean', help: 'earlier texts of the articles that stay' },
    yes: { type: 'boolean', help: 'do it; without this it only says what would go' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [
    ['dateline prune --before 2015', 'says how many articles would go'],
    ['dateline prune --before 2015 --revisions --yes', 'takes them away, and gives their room back to the disk'],
  ],
  async run({ values, ...streams }) {
    const day = readDay('before', values.before);
    if (day === undefined && !values.revisions)
      throw new DatelineError('usage', 'prune wants --before DAY or --revisions');
    const request = { before: day && wholeDay(day, 'from'), revisions: values.revisions };
    const store = await openWriter(values, streams.env, { mustExist: true });
    try {
      const pruned = await store.prune(request, { dryRun: !values.yes });
      if (values.yes && pruned.articles > 0) {
        const [{ relinkStore }, { loadLexicon }] = await Promise.all([
          import('@dateline/core/ingest'),
          import('@dateline/core/lexicon'),
        ]);
        await relinkStore(store, loadLexicon());
      }
      if (values.json) await write(streams.out, `${JSON.stringify(pruned)}\n`);
      const { articles, revisions } = pruned;
      const told = values.yes ? 'gone' : 'would go; --yes takes them away';
      streams.err.write(`${articles} articles, ${revisions} texts ${told}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
});
