import type { Row } from './row.ts';

/** One page of the chronology: a year, or a part of a full one. */
export interface TimelinePage {
  /** File name: "2019", "2019-2", "undated". */
  name: string;
  year: string;
  rows: Row[];
}

/** Rows a page of a year holds at most. */
const PAGE_ROWS = 250;
/** What the rows of the front page may weigh, in bytes: it opens on a slow line too. */
const FRONT_WEIGHT = 110_000;

/** Rows for the front page: the whole of a small chronology, or the end of what is dated in a great one. */
export function frontRows(rows: readonly Row[]): { shown: readonly Row[]; whole: boolean } {
  if (fitting(rows) === 0) return { shown: rows, whole: true };
  const dated = rows.filter(({ date }) => date !== '');
  return { shown: dated.slice(fitting(dated)), whole: false };
}

/** Index from which the rows up to the end are light enough. */
function fitting(rows: readonly Row[]): number {
  let weight = 0;
  let index = rows.length;
  while (index > 0) {
    const { words, actors, targets } = rows[index - 1]!;
    weight += 720 + Buffer.byteLength(words) + 70 * (actors.length + targets.length);
    if (weight > FRONT_WEIGHT) break;
    index--;
  }
  return index;
}

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
