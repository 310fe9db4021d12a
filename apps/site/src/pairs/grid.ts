import type { Measures } from '@dateline/core/link';
import type { EventType } from '@dateline/core/model';
import { sayMonth } from '../words/months.ts';

/** Events of one class in one column, and where they can be read. */
export interface Cell {
  count: number;
  link: string;
  /** "4 events in February 2019". */
  said: string;
}

export interface Grid {
  /** A month or a year each, in order; the last may be "" for events that no column can hold. */
  columns: { key: string; label: string; year: string; goldstein: number | null; count: number }[];
  rows: { type: EventType; count: number; cells: (Cell | null)[] }[];
  /** The largest count of a cell. */
  most: number;
}

/** More months than these are drawn as years. */
const MONTHS = 14;
/** From giving to force, in the order of PLOVER's roots. */
const ORDER: readonly EventType[] = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
]; // biome-ignore format: read as one list

/** Figures of a dyad as a table: classes down, months across, each cell leading to its events under `#m-…` of the page. */
export function gridOf({ classes, months }: Measures, headingOf: (id: string) => string): Grid {
  const known = months.filter(({ month }) => month !== null);
  const byYear = known.length > MONTHS;
  const keyOf = (month: string | null) => (month === null ? '' : byYear ? month.slice(0, 4) : month);
  const columns = new Map<string, { sum: number; count: number }>();
  for (const { month, count, goldstein } of months) {
    const column = columns.get(keyOf(month)) ?? { sum: 0, count: 0 };
    columns.set(keyOf(month), { sum: column.sum + goldstein * count, count: column.count + count });
  }
  const keys = [...columns.keys()];
  const rows = classes
    .toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    .map(({ type, count, months: own }) => ({
      type,
      count,
      cells: keys.map((key): Cell | null => {
        const ids = own.filter(({ month }) => keyOf(month) === key).flatMap(({ eventIds }) => eventIds);
        if (ids.length === 0) return null;
        const when = key === '' ? 'without a month' : `in ${sayMonth(key)}`;
        return { count: ids.length, link: `#m-${headingOf(ids[0]!) || 'undated'}`, said: `${ids.length} ${when}` };
      }),
    }));
  return {
    columns: keys.map((key) => {
      const { sum, count } = columns.get(key)!;
      const label = key === '' ? 'no month' : byYear ? key : sayMonth(key).slice(0, 3);
      return { key, label, year: byYear ? '' : key.slice(0, 4), count, goldstein: count > 0 ? sum / count : null };
    }),
    rows,
    most: Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.count ?? 0))),
  };
}
