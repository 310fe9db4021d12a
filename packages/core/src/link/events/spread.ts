/** What each further event of a day counts of its weight. */
const FURTHER = 0.4;
const DAY = /^\d{4}-\d\d-\d\d(?!.*\/)/;

interface Weighed {
  id: string;
  date: string | null;
  weight: number;
}

/**
 * Lets the weightiest of each day speak for it: each after it counts less than half of the one before, since many small events make no great day.
 * Those of `others` stand before the lighter items of their day, and what has no single day stays as it is.
 */
export function spreadOverDays<Item extends Weighed>(items: readonly Item[], others: readonly Weighed[] = []): Item[] {
  const days = new Map<string, Weighed[]>();
  for (const item of [...items, ...others]) {
    if (item.date === null || !DAY.test(item.date)) continue;
    const day = days.get(item.date.slice(0, 10));
    if (day) day.push(item);
    else days.set(item.date.slice(0, 10), [item]);
  }
  const ranks = new Map<Weighed, number>();
  for (const day of days.values()) {
    day.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).forEach((item, rank) => ranks.set(item, rank));
  }
  return items.map((item) => {
    const rank = ranks.get(item) ?? 0;
    return rank === 0 ? item : { ...item, weight: Math.round(item.weight * FURTHER ** rank * 10_000) / 10_000 };
  });
}
