/** A date that is one day. */
export const DAY = /^\d{4}-\d\d-\d\d(?![\d/]|.*\/)/;

/** F1 of as many days as the editor chose. */
export function dateF1(days: readonly string[], chosen: readonly string[]): number {
  return (2 * days.filter((day) => chosen.includes(day)).length) / (days.length + chosen.length);
}

/** The days of most worth, the earlier first of two alike. */
export function heaviest(worth: ReadonlyMap<string, number>, count: number): string[] {
  return [...worth]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([day]) => day);
}
