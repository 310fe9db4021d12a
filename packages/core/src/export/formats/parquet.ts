import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { boundsOf } from '../../model/edtf/index.ts';
import type { CanonicalEvent } from '../../model/story.ts';
import { eventsOf, type Format } from '../format.ts';

type Kind = keyof typeof ELEMENTS;
type Value = string | number | string[] | Date | null;

/** How Parquet is told of each kind of column. */
const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  count: { type: 'INT32' },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const;

const COLUMNS: readonly [name: string, kind: Kind | 'texts', of: (event: CanonicalEvent) => Value][] = [
  ['id', 'text', (event) => event.id],
  ['story', 'text', (event) => event.storyId],
  ['date', 'text', (event) => event.date],
  ['earliest', 'day', ({ date }) => dayOf(date, 'earliest')],
  ['latest', 'day', ({ date }) => dayOf(date, 'latest')],
  ['type', 'text', (event) => event.type],
  ['mode', 'text', (event) => event.mode],
  ['cameo', 'text', (event) => event.cameo],
  ['status', 'text', (event) => event.status],
  ['actors', 'texts', ({ actors }) => actors.map(({ name }) => name)],
  ['actor_ids', 'texts', ({ actors }) => actors.map(({ id, country }) => id ?? country ?? '')],
  ['targets', 'texts', ({ targets }) => targets.map(({ name }) => name)],
  ['target_ids', 'texts', ({ targets }) => targets.map(({ id, country }) => id ?? country ?? '')],
  ['place', 'text', (event) => event.place],
  ['text', 'text', (event) => event.text],
  ['weight', 'number', (event) => event.weight],
  ['origins', 'count', (event) => event.origins],
  ['articles', 'texts', ({ statements }) => [...new Set(statements.map(({ articleId }) => articleId))]],
  ['evidence', 'texts', ({ statements }) => statements.flatMap(({ evidence }) => evidence.map(({ exact }) => exact))],
  ['contradictions', 'texts', ({ contradictions }) => contradictions.map(({ field }) => field)],
];

/** Rows that are held and written at a time. */
const GROUP = 2000;

/** Apache Parquet: a row an event, lists as lists, the bounds of the date as days; what DuckDB, pandas and Spark read. */
export const parquet: Format = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  binary: true,
  async *write(store, query) {
    const bytes = new ByteWriter();
    const file = new ParquetWriter({ writer: bytes, schema: [...schemaOf()], createdBy: 'dateline' });
    let rows: CanonicalEvent[] = [];
    const flush = () => {
      if (rows.length > 0) file.write({ columnData: columnsOf(rows), rowGroupSize: GROUP });
      rows = [];
      return take(bytes);
    };
    for await (const event of eventsOf(store, query)) if (rows.push(event) === GROUP) yield flush();
    yield flush();
    file.finish();
    yield take(bytes);
  },
};

function columnsOf(events: readonly CanonicalEvent[]) {
  return COLUMNS.map(([name, , of]) => ({ name, data: events.map(of) }));
}

/** What was written since the last time; the writer goes on counting from where it was. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

/** The file's schema, depth first; lists in the three levels that the format prescribes. */
function* schemaOf() {
  yield { name: 'event', num_children: COLUMNS.length };
  for (const [name, kind] of COLUMNS) {
    if (kind !== 'texts') {
      yield { name, ...ELEMENTS[kind], repetition_type: 'OPTIONAL' as const };
      continue;
    }
    yield { name, converted_type: 'LIST' as const, repetition_type: 'REQUIRED' as const, num_children: 1 };
    yield { name: 'list', repetition_type: 'REPEATED' as const, num_children: 1 };
    yield { name: 'element', ...ELEMENTS.text, repetition_type: 'REQUIRED' as const };
  }
}

/** A day within the years that everybody's calendars know, 0000 to 9999; else null. */
function dayOf(date: string | null, end: 'earliest' | 'latest'): Date | null {
  const day = (date === null ? null : boundsOf(date))?.[end] ?? null;
  return day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
}
