import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DatelineError } from '@dateline/core/model';
import { API, DB, defineCommand, readChoice, readDay } from '../command.ts';
import { openReader, pathOf } from '../place.ts';
import { flush, write } from '../streams.ts';

/** Names of core's formats: spelled here so that `--help` loads none of them; a test compares the two. */
export const FORMATS = [
  'jsonl',
  'csv',
  'parquet',
  'datapackage',
  'md',
  'ics',
  'atom',
  'geojson',
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
    format: {
      type: 'string',
      short: 'f',
      value: 'FORMAT',
      help: `${FORMATS.slice(0, 8).join(', ')},\n${FORMATS.slice(8).join(', ')}`,
    },
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
    ['dateline export --format datapackage --out record.zip', 'tables with their schema, to publish'],
    [
      'dateline export --format polecat --out events.tsv',
      'acts by strict PLOVER, in the columns that tools of the field read',
    ],
    ['dateline export --format bibtex --story ID', 'the articles behind a story, to cite'],
    ['dateline export --format md --from 2019-03 --out march.md', 'a chronology to read or to print'],
  ],
  async run({ values, ...streams }) {
    const name = readChoice('format', values.json ? 'jsonl' : (values.format ?? 'jsonl'), FORMATS) ?? 'jsonl';
    const [{ exportStore, formatNamed }, { queryOf }] = await Promise.all([
      import('@dateline/core/export'),
      import('../chronology.ts'),
    ]);
    if (formatNamed(name).binary && values.out === undefined && streams.out.isTTY)
      throw new DatelineError('usage', `${name} is not text: name a file with --out FILE`);
    const { story, actor } = values;
    const query = queryOf({ story, actor, from: readDay('from', values.from), to: readDay('to', values.to) });
    const reader = await openReader(values, streams.env);
    let file: FileHandle | undefined;
    try {
      if (values.out !== undefined) file = await openOut(values.out, await pathOf(values, streams.env));
      for await (const piece of exportStore(name, reader, query))
        if (file) await put(file, piece, values.out!);
        else await write(streams.out, piece);
      await flush(streams.out);
      return 0;
    } finally {
      await file?.close();
      await reader.close();
    }
  },
});

/** Throws `usage` when there can be no such file, or when it is the database itself. */
async function openOut(path: string, db: string): Promise<FileHandle> {
  if (resolve(path) === resolve(db)) throw new DatelineError('usage', `--out would overwrite the database ${db}`);
  return open(path, 'w').catch((error) => Promise.reject(unwritten(path, error)));
}

/** The whole piece: one call may write less of it. */
async function put(file: FileHandle, piece: string | Uint8Array, path: string): Promise<void> {
  await file.appendFile(piece).catch((error) => Promise.reject(unwritten(path, error)));
}

function unwritten(path: string, cause: NodeJS.ErrnoException): DatelineError {
  return new DatelineError('usage', `--out cannot write ${path}: ${cause.code ?? cause.message}`, { cause });
}
