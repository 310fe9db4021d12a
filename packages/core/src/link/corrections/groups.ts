import type { Anchor, Correction } from '../../model/correction.ts';

/** Groups of things as a person wants them. `matches` says whether a thing is one that an anchor holds on to. */
export function correctGroups<Item>(
  groups: readonly (readonly Item[])[],
  corrections: readonly Correction[],
  matches: (item: Item, anchors: Anchors) => boolean,
): Item[][] {
  let current = groups.map((group) => [...group]);
  for (const { action, groups: wanted } of corrections) {
    const sides = wanted.map(indexAnchors);
    if (action === 'merge') current = merge(current, (item) => sides.some((side) => matches(item, side)));
    else if (sides[0]) current = takeOut(current, (item) => matches(item, sides[0]!), action === 'reject');
  }
  return current;
}

/** Words said, by article; a set that holds null stands for the whole article. */
export type Anchors = ReadonlyMap<string, ReadonlySet<string | null>>;

function indexAnchors(anchors: readonly Anchor[]): Anchors {
  const index = new Map<string, Set<string | null>>();
  for (const { articleId, said } of anchors) {
    const known = index.get(articleId);
    if (known) known.add(said);
    else index.set(articleId, new Set([said]));
  }
  return index;
}

function merge<Item>(groups: Item[][], isMeant: (item: Item) => boolean): Item[][] {
  const meant = groups.filter((group) => group.some(isMeant));
  if (meant.length < 2) return groups;
  const [first, ...others] = meant as [Item[], ...Item[][]];
  const one = [first, ...others].flat();
  return groups.flatMap((group) => (group === first ? [one] : others.includes(group) ? [] : [group]));
}

/** What is meant leaves its groups: as a group of its own, or for good. */
function takeOut<Item>(groups: Item[][], isMeant: (item: Item) => boolean, forGood: boolean): Item[][] {
  return groups.flatMap((group) => {
    const out = group.filter(isMeant);
    if (out.length === 0) return [group];
    const rest = group.filter((item) => !isMeant(item));
    return [rest, forGood ? [] : out].filter((part) => part.length > 0);
  });
}
