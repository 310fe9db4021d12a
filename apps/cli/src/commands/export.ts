import { createWriteStream } from 'node:fs';
import { API, DB, defineCommand, readChoice, readDay } from '../command.ts';
import { openReader } from '../place.ts';
import { flush, write } from '../streams.ts';

/** Names of core's formats: spelled here so that `--help` loads none of them; a test compares the two. */
export const FORMATS = [
  'jsonl',
  'csv',
  'md',
  'ics',
  'gdelt',
  'polecat',
  'icews',
  'annotations',
  'csl-json',
  'bibtex',
  'ris',
] as const;

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'write the database out: everything as JSON lines, or its events and sources in the formats of other tools',
  usage: '--format FORMAT [--out FILE]',
  options: {
    format: { type: 'string', short: 'f', value: 'FORMAT', help: FORMATS.join(', ') },
    out: { type: 'string', short: 'o', value: 'FILE', help: 'write to a file instead of standard output' },
    story: { type: 'string', value: 'ID', help: 'only events of one story' },
    actor: { type: 'string', value: 'NAME', help: 'only events of one actor' },
    from: { type: 'string', value: 'DAY', help: 'only events not before this day' },
    to: { type: 'string', value: 'DAY', help: 'only events not after this day' },
    json: { type: 'boolean', help: 'the same as --format jsonl' },
    db: DB,
    api: API,
  },
  examples: [
    ['dateline export --format csv > events.csv', 'one row an event, for a spreadsheet'],
    [
      'dateline export --format polecat --out events.tsv',
      'acts by strict PLOVER, in the columns that tools of the field read',
    ],
    ['dateline export --format bibtex --story ID', 'the articles behind a story, to cite'],
    ['dateline export --format md --from 2019-03 --out march.md', 'a chronology to read or to print'],
  ],
  async run({ values, ...streams }) {
    const name = readChoice('format', values.json ? 'jsonl' : (values.format ?? 'jsonl'), FORMATS) ?? 'jsonl';
    const [{ exportStore }, { queryOf }] = await Promise.all([
      import('@dateline/core/export'),
      import('../chronology.ts'),
    ]);
    const { story, actor } = values;
    const query = queryOf({ story, actor, from: readDay('from', values.from), to: readDay('to', values.to) });
    const reader = await openReader(values, streams.env);
    const out = values.out === undefined ? streams.out : createWriteStream(values.out);
    try {
      for await (const piece of exportStore(name, reader, query)) await write(out, piece);
      await flush(out);
      return 0;
    } finally {
      if (values.out !== undefined) out.end();
      await reader.close();
    }
  },
});
