import type { Row } from './row.ts';

/** One page of the chronology: a year, or a part of a full one. */
export interface TimelinePage {
  /** File name: "2019", "2019-2", "undated". */
  name: string;
  year: string;
  rows: Row[];
}

/** Rows a page holds at most; the front page shows a whole small chronology, or the end of a great one. */
const PAGE_ROWS = 250;
export const FRONT_ROWS = 160;

/** Cuts a chronology into years, and years with very many events into parts. Rows come by date, undated last. */
export function timelinePages(rows: readonly Row[]): TimelinePage[] {
  const pages: TimelinePage[] = [];
  for (const row of rows) {
    const year = row.under ? row.under.replace(/-\d\d$/, '') : 'undated';
    const last = pages.at(-1);
    if (last?.year === year && last.rows.length < PAGE_ROWS) {
      last.rows.push(row);
      continue;
    }
    const part = last?.year === year ? Number(/-(\d+)$/.exec(last.name.slice(year.length))?.[1] ?? 1) + 1 : 1;
    pages.push({ name: part === 1 ? year : `${year}-${part}`, year, rows: [row] });
  }
  return pages;
}

/** Where each month (or year) heading stands: a link of the strip needs it. */
export function headingPages(pages: readonly TimelinePage[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, rows } of pages) for (const { under } of rows) if (!found.has(under)) found.set(under, name);
  return found;
}
