import { daysOf } from '../../model/edtf/index.ts';
import type { Record } from '../../model/record.ts';

/** Day number of publication; null when the page does not fix it to within a week. */
export function publishedDay({ article }: Record): number | null {
  const ranges = article?.published ? daysOf(article.published.edtf) : null;
  if (!ranges) return null;
  const first = ranges[0]![0];
  const last = ranges.at(-1)![1];
  return last - first <= 7 ? last : null;
}

const SOON = 3;
const FADE = 0.7;

/** How far likeness still counts after so many days: all of it within three, three tenths less with each doubling from there. */
export function timeFactor(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1;
  const gap = Math.abs(a - b);
  return gap <= SOON ? 1 : FADE ** Math.log2(gap / SOON);
}
