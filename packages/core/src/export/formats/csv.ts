import type { Actor } from '../../model/event.ts';
import type { CanonicalEvent } from '../../model/story.ts';
import { eventsOf, type Format } from '../format.ts';

type Cell = string | number | null;

/** Columns of a row a canonical event. Several values in one cell are parted by "; ". */
const COLUMNS: readonly [name: string, of: (event: CanonicalEvent) => Cell][] = [
  ['id', (event) => event.id],
  ['story', (event) => event.storyId],
  ['date', (event) => event.date],
  ['type', (event) => event.type],
  ['mode', (event) => event.mode],
  ['cameo', (event) => event.cameo],
  ['status', (event) => event.status],
  ['actors', (event) => list(event.actors.map(({ name }) => name))],
  ['actor_ids', (event) => list(event.actors.map(idOf))],
  ['targets', (event) => list(event.targets.map(({ name }) => name))],
  ['target_ids', (event) => list(event.targets.map(idOf))],
  ['place', (event) => event.place],
  ['text', (event) => event.text],
  ['weight', (event) => event.weight],
  ['origins', (event) => event.origins],
  ['articles', (event) => list([...new Set(event.statements.map(({ articleId }) => articleId))])],
  ['contradictions', (event) => list(event.contradictions.map(({ field }) => field))],
];

/** The events as RFC 4180 CSV, in UTF-8, with a header row. */
export const csv: Format = {
  name: 'csv',
  mediaType: 'text/csv',
  extension: 'csv',
  async *write(store, query) {
    yield row(COLUMNS.map(([name]) => name));
    for await (const event of eventsOf(store, query)) yield row(COLUMNS.map(([, of]) => of(event)));
  },
};

function row(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula is led by an apostrophe: pages are written by strangers. */
function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell ?? '') ? `'${cell}` : (cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function list(values: readonly string[]): string {
  return values.join('; ');
}

function idOf({ id, country }: Actor): string {
  return id ?? country ?? '';
}
