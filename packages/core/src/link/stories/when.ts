import { daysOf } from '../../model/edtf/index.ts';
import type { Record } from '../../model/record.ts';

/** Day number of publication; null when the page does not fix it to within a week. */
export function publishedDay({ article }: Record): number | null {
  const ranges = article?.published ? daysOf(article.published.edtf) : null;
  if (!ranges || isUnset(article!.published!.edtf)) return null;
  const first = ranges[0]![0];
  const last = ranges.at(-1)![1];
  return last - first <= 7 ? last : null;
}

/** The day that machines write when they know none: zero seconds after the beginning of 1970, or of 1900. */
export function isUnset(edtf: string): boolean {
  return /^(?:1970-01-01|1969-12-31|1900-01-01|0001-01-01)/.test(edtf);
}

const SOON = 3;
const FADE = 0.7;

/** How far likeness still counts after so many days: all of it within three, three tenths less with each doubling from there. */
export function timeFactor(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1;
  const gap = Math.abs(a - b);
  return gap <= SOON ? 1 : FADE ** Math.log2(gap / SOON);
}
