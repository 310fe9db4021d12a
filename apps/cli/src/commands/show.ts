import { DatelineError } from '@dateline/core/model';
import { API, DB, defineCommand, JSON_OUT } from '../command.ts';
import { openReader } from '../place.ts';
import { columnsOf, hasColour, write } from '../streams.ts';

export const show = defineCommand({
  name: 'show',
  summary: 'show one article, event, story, quote or entity',
  usage: 'ID',
  options: { json: JSON_OUT, db: DB, api: API },
  examples: [['dateline show north-korea', 'what is known of one id; ids stand in `search` and in every --json']],
  async run({ values, paths, ...streams }) {
    const [id, ...others] = paths;
    if (id === undefined || others.length > 0) throw new DatelineError('usage', 'show wants one id');
    const { findAnything, printThing } = await import('../print/thing.ts');
    const reader = await openReader(values, streams.env);
    try {
      const thing = await findAnything(reader, id);
      if (!thing) throw new DatelineError('not-found', id, { hint: '`dateline search WORDS` lists ids.' });
      const shape = { width: columnsOf(streams), colour: hasColour(streams.out, streams.env) };
      if (values.json) {
        const { traceDescent } = await import('../descent.ts');
        const descent = thing.kind === 'article' ? { descent: await traceDescent(reader, thing.value) } : {};
        await write(streams.out, `${JSON.stringify({ ...thing, ...descent })}\n`);
      } else await write(streams.out, await printThing(thing, reader, shape));
      return 0;
    } finally {
      await reader.close();
    }
  },
});
