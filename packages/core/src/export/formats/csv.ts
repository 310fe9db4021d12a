import type { Actor } from '../../model/event.ts';
import type { CanonicalEvent } from '../../model/story.ts';
import { eventsOf, type Format } from '../format.ts';
import { type Cell, csvRow } from '../tables/csv.ts';

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
    yield csvRow(COLUMNS.map(([name]) => name));
    for await (const event of eventsOf(store, query)) yield csvRow(COLUMNS.map(([, of]) => of(event)));
  },
};

function list(values: readonly string[]): string {
  return values.join('; ');
}

function idOf({ id, country }: Actor): string {
  return id ?? country ?? '';
}
