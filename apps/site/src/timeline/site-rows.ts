import { catalog } from '../data/catalog.ts';
import { makeRow, type Row } from './row.ts';

let made: Promise<Row[]> | undefined;

/** The whole chronology as rows, by date, undated last; made once for all pages. */
export function siteRows(): Promise<Row[]> {
  made ??= catalog().then(({ events, entity }) =>
    events.map((event) => makeRow(event, (id) => entity.get(id)?.name ?? null)),
  );
  return made;
}
