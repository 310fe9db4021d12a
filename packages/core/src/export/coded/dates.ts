import { boundsOf } from '../../model/index.ts';

/** What is known of a day, for formats that want it in columns. Empty strings where the date does not say. */
export interface DateCells {
  /** "20190322", or '' when the day is not fixed. */
  day: string;
  /** "2019-03-22", or ''. */
  iso: string;
  /** "201903", or ''. */
  month: string;
  /** "2019", or ''. */
  year: string;
  /** GDELT's year with the share of it that has passed: "2019.2247", or ''. */
  fraction: string;
}

const NOTHING: DateCells = { day: '', iso: '', month: '', year: '', fraction: '' };

/** A date of EDTF in the cells of a coded row; nothing is filled in that the date leaves open. */
export function dateCells(edtf: string | null): DateCells {
  const bounds = edtf === null ? null : boundsOf(edtf);
  const { earliest, latest } = bounds ?? {};
  if (!earliest || !latest) return NOTHING;
  const [year, month, day] = earliest.split('-') as [string, string, string];
  if (!latest.startsWith(`${year}-`)) return NOTHING;
  if (!latest.startsWith(`${year}-${month}-`)) return { ...NOTHING, year };
  if (earliest !== latest) return { ...NOTHING, year, month: year + month };
  // GDELT counts every month as thirty days and every year as 365.
  const passed = (Number(month) * 30 + Number(day)) / 365;
  return {
    day: year + month + day,
    iso: earliest,
    month: year + month,
    year,
    fraction: (Number(year) + passed).toFixed(4),
  };
}
