import type { Bond } from './neighbours.ts';

/** A max-heap of merges to try, ties broken by the groups' smallest members, so that the order of the bonds does not matter. */
interface Merge {
  a: number;
  b: number;
  likeness: number;
  /** Versions of the groups when this was computed; stale when either has grown since. */
  stamp: number;
}

/**
 * Average-link clustering over a sparse graph: the two groups whose members are likest on average become one, until no two reach `least`.
 * Pairs without a bond count as `unbonded`. Groups hold indexes, ascending.
 */
export function agglomerate(size: number, bonds: readonly Bond[], least: number, unbonded = 0): number[][] {
  const groups = new Map<number, number[]>();
  const links = new Map<number, Map<number, { sum: number; count: number }>>();
  const stamps = new Map<number, number>();
  for (let i = 0; i < size; i++) groups.set(i, [i]);
  const linksOf = (group: number) => {
    let known = links.get(group);
    if (!known) links.set(group, (known = new Map()));
    return known;
  };
  const heap = new Heap();
  for (const { a, b, likeness } of bonds) {
    linksOf(a).set(b, { sum: likeness, count: 1 });
    linksOf(b).set(a, { sum: likeness, count: 1 });
    heap.push({ a: Math.min(a, b), b: Math.max(a, b), likeness, stamp: 0 });
  }
  const average = (a: number, b: number) => {
    const { sum, count } = linksOf(a).get(b)!;
    const pairs = groups.get(a)!.length * groups.get(b)!.length;
    return (sum + (pairs - count) * unbonded) / pairs;
  };
  const stampOf = (a: number, b: number) => (stamps.get(a) ?? 0) + (stamps.get(b) ?? 0);
  for (let next = heap.pop(); next && next.likeness >= least; next = heap.pop()) {
    const { a, b } = next;
    if (!groups.has(a) || !groups.has(b) || next.stamp !== stampOf(a, b)) continue;
    // The group keeps the name of its smallest member; the other's links are poured into it.
    groups.set(a, [...groups.get(a)!, ...groups.get(b)!]);
    groups.delete(b);
    stamps.set(a, stampOf(a, b) + 1);
    const own = linksOf(a);
    own.delete(b);
    for (const [other, { sum, count }] of linksOf(b)) {
      if (other === a) continue;
      const known = own.get(other);
      const poured = known ? { sum: known.sum + sum, count: known.count + count } : { sum, count };
      own.set(other, poured);
      const theirs = linksOf(other);
      theirs.delete(b);
      theirs.set(a, poured);
    }
    links.delete(b);
    for (const other of own.keys()) {
      const [low, high] = a < other ? [a, other] : [other, a];
      heap.push({ a: low, b: high, likeness: average(low, high), stamp: stampOf(low, high) });
    }
  }
  return [...groups.values()].map((members) => members.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
}

class Heap {
  private readonly items: Merge[] = [];

  push(item: Merge): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(items[at]!, items[parent]!)) break;
      [items[at], items[parent]] = [items[parent]!, items[at]!];
      at = parent;
    }
  }

  pop(): Merge | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    items[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      let best = at;
      if (left < items.length && before(items[left]!, items[best]!)) best = left;
      if (right < items.length && before(items[right]!, items[best]!)) best = right;
      if (best === at) return top;
      [items[at], items[best]] = [items[best]!, items[at]!];
      at = best;
    }
  }
}

function before(x: Merge, y: Merge): boolean {
  return x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
