import { Postings } from './postings.ts';
import type { Ties } from './ties.ts';

/** Pages of one text and one day. */
export interface Node extends Ties {
  name: string;
  ids: Set<string>;
  /** Of the ties that hold its batch together: -1 where everything is one, up to STRICTEST. */
  level: number;
  /** Its place in tables. */
  slot: number;
}

/** More pages than this share a name too common to tie anything. */
const COMMON = 400;
/** Ties over more days than this count half. */
const NEAR = 45;
/** So many ties make two pages neighbours, from the loosest level to the strictest. With eight, stories begin to be torn. */
const LEVELS = [4, 5, 6, 7] as const;
export const STRICTEST = LEVELS.length - 1;

/** How far to look around a node. */
export interface Reach {
  /** 0 for the loosest ties. */
  level: number;
  /** Beyond so many nodes it is over: what was found is but a part. */
  most: number;
  /** Nodes that people joined to one. */
  wished(node: Node): Iterable<Node>;
  /** Known to hang together with more than `most`. */
  isLarge(node: Node): boolean;
}

/** Which pages have something in common: a matter of the pages alone, not of the order in which they came. */
export class Web {
  readonly nodes = new Map<string, Node>();
  /** Grows whenever a tie is lost. */
  losses = 0;
  private readonly weak = new Postings<Node>();
  private readonly strong = new Postings<Node>();
  /** Counts by slot; all 0 between two uses. */
  private tally = new Uint8Array(1024);
  private slots = 0;
  private readonly free: number[] = [];
  /** Ties counted since the last change. */
  private counted = new Map<Node, readonly (readonly [Node, number])[]>();

  /** Gives the nodes whose batch may change by it, of those with sentences in common one for all. */
  add(node: Node): Set<Node> {
    const parted = this.hold(node);
    return new Set([...this.touchedBy(node, ({ level }) => LEVELS[Math.max(0, level)]!), ...parted]);
  }

  /** Takes a node in; gives those that were tied by what has become too common. */
  hold(node: Node): readonly Node[] {
    this.nodes.set(node.name, node);
    node.slot = this.free.pop() ?? this.slots++;
    if (node.slot >= this.tally.length) this.tally = new Uint8Array(2 * this.tally.length);
    this.forget();
    for (const key of node.strong) this.strong.add(key, node);
    const parted: Node[] = [];
    for (const key of node.weak) if (this.weak.add(key, node) === COMMON + 1) parted.push(...this.weak.of(key));
    if (parted.length > 0) this.losses++;
    return parted;
  }

  remove(node: Node): Set<Node> {
    // What hangs together by fewer ties may become small enough to be a batch again.
    const touched = new Set(this.touchedBy(node, () => LEVELS[0]));
    this.nodes.delete(node.name);
    this.forget();
    this.losses++;
    for (const key of node.strong) this.strong.remove(key, node);
    for (const key of node.weak) {
      if (this.weak.remove(key, node) === COMMON) for (const each of this.weak.of(key)) touched.add(each);
    }
    this.free.push(node.slot);
    touched.delete(node);
    return touched;
  }

  private forget(): void {
    if (this.counted.size > 0) this.counted = new Map();
  }

  private *touchedBy(node: Node, least: (other: Node) => number): Generator<Node> {
    for (const key of node.strong) {
      const [first, second] = this.strong.of(key);
      if (first && first !== node) yield first;
      else if (second) yield second;
    }
    yield* this.tiedTo(node, least);
  }

  /** All that hang together with a node, through neighbours of neighbours. */
  around(start: Node, { level, most, wished, isLarge }: Reach): { nodes: Set<Node>; over: boolean } {
    const nodes = new Set([start]);
    const hubs = new Set<number>();
    for (const node of nodes) {
      for (const others of [wished(node), this.neighboursOf(node, level, hubs)]) {
        for (const other of others) {
          nodes.add(other);
          if (isLarge(other)) return { nodes, over: true };
        }
      }
      if (nodes.size > most) return { nodes, over: true };
    }
    return { nodes, over: false };
  }

  /** `hubs` are keys whose holders have been given already. */
  private *neighboursOf(node: Node, level: number, hubs: Set<number>): Generator<Node> {
    for (const key of node.strong) {
      if (hubs.has(key)) continue;
      hubs.add(key);
      yield* this.strong.of(key);
    }
    yield* this.tiedTo(node, () => LEVELS[level]!);
  }

  private *tiedTo(node: Node, least: (other: Node) => number): Generator<Node> {
    for (const [other, count] of this.tiesOf(node)) if (count >= least(other)) yield other;
  }

  /** How many ties, at least those of the loosest level. */
  private tiesOf(node: Node): readonly (readonly [Node, number])[] {
    const known = this.counted.get(node);
    if (known) return known;
    const met: Node[] = [];
    for (const key of node.weak) {
      if (this.weak.count(key) > COMMON) continue;
      for (const other of this.weak.of(key)) if (this.tally[other.slot]!++ === 0) met.push(other);
    }
    const counted: [Node, number][] = [];
    for (const other of met) {
      const count = this.tally[other.slot]! / (isFar(node, other) ? 2 : 1);
      this.tally[other.slot] = 0;
      if (count >= LEVELS[0] && other !== node) counted.push([other, count]);
    }
    this.counted.set(node, counted);
    return counted;
  }
}

function isFar({ day }: Node, other: Node): boolean {
  return day !== null && other.day !== null && Math.abs(day - other.day) > NEAR;
}
