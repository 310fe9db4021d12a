import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Format } from '../format.ts';
import { type Cell, csvRow } from '../tables/csv.ts';
import { TABLES, type Table } from '../tables/tables.ts';

/** The first day that a ZIP can name: the same content gives the same bytes, whenever it is written. */
const DAY = new Date(1980, 0, 1);
/** Characters of a table that are packed at a time. */
const PORTION = 1 << 16;

/** A Frictionless data package as one ZIP: datapackage.json, and a CSV for each table with its schema. Source: Data Package v1. */
export const datapackage: Format = {
  name: 'datapackage',
  mediaType: 'application/zip',
  extension: 'zip',
  binary: true,
  async *write(store, query) {
    let packed: Uint8Array[] = [];
    const zip = new Zip((error, bytes) => {
      if (error) throw error;
      packed.push(bytes);
    });
    const take = () => packed.splice(0);
    const open = (name: string) => {
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = DAY;
      zip.add(entry);
      return entry;
    };
    open('datapackage.json').push(strToU8(`${JSON.stringify(DESCRIPTOR, null, 2)}\n`), true);
    for (const table of TABLES) {
      const entry = open(`${table.name}.csv`);
      for await (const text of portionsOf(table, table.rows(store, query))) {
        entry.push(strToU8(text));
        yield* take();
      }
      entry.push(new Uint8Array(), true);
    }
    zip.end();
    yield* take();
    packed = [];
  },
};

async function* portionsOf({ fields }: Table, rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  let text = csvRow(fields.map(([name]) => name));
  for await (const row of rows) {
    text += csvRow(row);
    if (text.length < PORTION) continue;
    yield text;
    text = '';
  }
  yield text;
}

const DESCRIPTOR = {
  profile: 'tabular-data-package',
  name: 'dateline',
  title: 'A dated, cited record of the news',
  description:
    'Made by Dateline. A cell that a spreadsheet would run as a formula is led by an apostrophe. An empty cell is unknown.',
  resources: TABLES.map(({ name, title, fields, key, references }) => ({
    profile: 'tabular-data-resource',
    name,
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: fields.map(([field, type, description]) => ({ name: field, type, description })),
      missingValues: [''],
      primaryKey: key,
      foreignKeys: references.map(([field, table]) => ({
        fields: field,
        reference: { resource: table, fields: 'id' },
      })),
    },
  })),
};
