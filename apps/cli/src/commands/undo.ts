import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { authorOf, sayCorrection } from '../correcting.ts';
import { openWriter } from '../place.ts';
import { write } from '../streams.ts';

export const undo = defineCommand({
  name: 'undo',
  summary: 'take back a correction, or list them all',
  usage: '[N] [--list]',
  options: {
    list: { type: 'boolean', help: 'print the log of corrections instead' },
    by: { type: 'string', value: 'NAME', help: 'who says so (else $DATELINE_AUTHOR, else your account)' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [
    ['dateline undo', 'takes back the last merge, split or reject that holds; the log keeps both'],
    ['dateline undo --list', 'a line a correction: number, time, author, what'],
  ],
  async run({ values, paths, ...streams }) {
    const [number, ...others] = paths;
    if (others.length > 0 || (values.list && number !== undefined))
      throw new DatelineError('usage', 'undo wants one number, or none');
    if (number !== undefined && !/^[1-9]\d{0,8}$/.test(number))
      throw new DatelineError('usage', `undo wants the number of a correction, not "${number}"`);
    const n = number === undefined ? undefined : Number(number);
    const [{ undo: takeBack }, { loadLexicon }] = await Promise.all([
      import('@dateline/core/ingest'),
      import('@dateline/core/lexicon'),
    ]);
    const store = await openWriter(values, streams.env, { mustExist: true });
    const print = (correction: Parameters<typeof sayCorrection>[0]) =>
      write(streams.out, values.json ? `${JSON.stringify(correction)}\n` : sayCorrection(correction));
    try {
      if (values.list) for (const correction of await store.corrections()) await print(correction);
      else {
        const said = { author: authorOf(values.by, streams.env), at: new Date().toISOString() };
        await print(await takeBack(store, loadLexicon(), n, said));
      }
      return 0;
    } finally {
      await store.close();
    }
  },
});
