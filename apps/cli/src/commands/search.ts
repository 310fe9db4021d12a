import { DatelineError } from '@dateline/core/model';
import { API, DB, defineCommand, JSON_OUT, readCount } from '../command.ts';
import { openReader } from '../place.ts';
import { columnsOf, hasColour, write } from '../streams.ts';

export const search = defineCommand({
  name: 'search',
  summary: 'find words in articles, events and quotes',
  usage: 'WORDS… [--limit N]',
  options: {
    limit: { type: 'string', short: 'n', value: 'N', help: 'at most N hits (default 20, at most 200)' },
    json: JSON_OUT,
    db: DB,
    api: API,
  },
  examples: [['dateline search liaison office', 'hits, best first, each with its id and the words around the match']],
  async run({ values, paths, ...streams }) {
    const q = paths.join(' ').trim();
    if (q === '') throw new DatelineError('usage', 'search wants words to look for');
    const limit = Math.min(200, readCount('limit', values.limit) ?? 20);
    const { printHits } = await import('../print/hits.ts');
    const reader = await openReader(values, streams.env);
    try {
      const { items, total } = await reader.search({ q, limit });
      const shape = { width: columnsOf(streams), colour: hasColour(streams.out, streams.env) };
      await write(streams.out, values.json ? `${JSON.stringify(items)}\n` : printHits(items, total, shape));
      return 0;
    } finally {
      await reader.close();
    }
  },
});
