import type { Basis } from '../../model/article.ts';
import type { DayRange } from '../../model/edtf/index.ts';

/** One reason to think that a text was written within certain days, and the words that give it. */
export interface Bound {
  rule: string;
  witness: Basis['witness'];
  /** Days of which the day of writing is one; sorted, apart. */
  days: DayRange[];
  /** What was concluded from: an EDTF date and, for a public fact, its id. */
  value: string;
  start: number;
  end: number;
}

export const notBefore = (day: number): DayRange[] => [[day, Number.POSITIVE_INFINITY]];
export const notAfter = (day: number): DayRange[] => [[Number.NEGATIVE_INFINITY, day]];
