/** BCubed precision, recall and F1 of a clustering against another: item -> cluster, item -> class. */
export function bcubed(found: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>) {
  const size = (groups: ReadonlyMap<string, string>) => {
    const sizes = new Map<string, number>();
    for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return sizes;
  };
  const clusters = size(found);
  const classes = size(truth);
  const both = new Map<string, number>();
  for (const [item, cluster] of found) {
    const cell = `${cluster}\n${truth.get(item)}`;
    both.set(cell, (both.get(cell) ?? 0) + 1);
  }
  let precision = 0;
  let recall = 0;
  for (const [item, cluster] of found) {
    const same = both.get(`${cluster}\n${truth.get(item)}`)!;
    precision += same / clusters.get(cluster)!;
    recall += same / classes.get(truth.get(item)!)!;
  }
  precision /= found.size;
  recall /= found.size;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
