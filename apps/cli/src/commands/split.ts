import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { authorOf, sayCorrection } from '../correcting.ts';
import { openWriter } from '../place.ts';
import { write } from '../streams.ts';

export const split = defineCommand({
  name: 'split',
  summary: 'take articles out of an event or a story',
  usage: 'ID ARTICLE…',
  options: {
    by: { type: 'string', value: 'NAME', help: 'who says so (else $DATELINE_AUTHOR, else your account)' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [['dateline split 1f2e3d4c page-7', 'what page-7 tells is an event of its own']],
  async run({ values, paths, ...streams }) {
    const [{ correct }, { loadLexicon }] = await Promise.all([
      import('@dateline/core/ingest'),
      import('@dateline/core/lexicon'),
    ]);
    const store = await openWriter(values, streams.env, { mustExist: true });
    try {
      const said = { author: authorOf(values.by, streams.env), at: new Date().toISOString() };
      const correction = await correct(store, loadLexicon(), 'split', paths, said);
      await write(streams.out, values.json ? `${JSON.stringify(correction)}\n` : sayCorrection(correction));
      return 0;
    } finally {
      await store.close();
    }
  },
});
