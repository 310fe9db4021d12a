import { daysOf, intersect, overlaps } from '../../model/edtf/index.ts';
import { widthOf } from './likeness.ts';
import type { Telling } from './tellings.ts';

export interface SettledDate {
  /** EDTF: what the tellings that agree allow between them; null when none gives a date. */
  value: string | null;
  /** The values that cannot all be right, the settled one among them; empty when all agree. */
  rivals: string[];
}

/**
 * The tightest date that the tellings justify. Values that share days are narrowed to what they share; where two exclude each other,
 * the one that more origins give wins, then the tighter, then the earlier told. `ordered` begins with the first to tell.
 */
export function settleDate(ordered: readonly Telling[]): SettledDate {
  const votes = new Map<string, Set<number>>();
  // A day that a page gives stands against one that was guessed from when a page came out.
  const given = ordered.filter(({ days, isDayGuessed }) => days !== null && !isDayGuessed);
  const isFixed = given.some(({ days }) => widthOf(days!) === 1);
  for (const { event, days, origin } of isFixed ? given : ordered) {
    if (event.date === null || days === null) continue;
    const voters = votes.get(event.date);
    if (voters) voters.add(origin);
    else votes.set(event.date, new Set([origin]));
  }
  const values = [...votes.keys()];
  if (values.length === 0) return { value: null, rivals: [] };
  const support = (value: string) => {
    const voters = new Set<number>();
    for (const [other, origins] of votes) if (overlaps(value, other)) for (const origin of origins) voters.add(origin);
    return voters.size;
  };
  const widths = new Map(values.map((value) => [value, widthOf(daysOf(value)!)]));
  const ranked = values
    .map((value, order) => ({ value, order, support: support(value), own: votes.get(value)!.size }))
    .sort(
      (a, b) =>
        b.support - a.support || widths.get(a.value)! - widths.get(b.value)! || b.own - a.own || a.order - b.order,
    );
  let value = ranked[0]!.value;
  for (const { value: other } of ranked.slice(1)) value = intersect(value, other) ?? value;
  // A garbled copy of the report that gives the date contradicts nobody.
  const settled = new Set(values.filter((other) => overlaps(value, other)).flatMap((other) => [...votes.get(other)!]));
  const rivals = values.filter(
    (other) => !overlaps(value, other) && [...votes.get(other)!].some((origin) => !settled.has(origin)),
  );
  return { value, rivals: rivals.length > 0 ? [value, ...rivals] : [] };
}
