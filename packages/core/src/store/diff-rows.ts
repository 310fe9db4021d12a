/** What turns the rows that are kept into the rows that are wanted, touching none that stay as they are. */
export interface RowDiff<Row> {
  /** Keys of rows that go, or go before they come back changed. */
  gone: string[];
  fresh: Row[];
}

/** Compares by key and tag: `kept` holds the tag of every row by its key. */
export function diffRows<Row>(
  kept: ReadonlyMap<string, string>,
  rows: readonly Row[],
  { keyOf, tagOf }: { keyOf(row: Row): string; tagOf(row: Row): string },
): RowDiff<Row> {
  const wanted = new Map(rows.map((row) => [keyOf(row), row]));
  const gone: string[] = [];
  for (const [key, tag] of kept) {
    const row = wanted.get(key);
    if (row !== undefined && tagOf(row) === tag) wanted.delete(key);
    else gone.push(key);
  }
  return { gone, fresh: [...wanted.values()] };
}
