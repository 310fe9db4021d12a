import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Correction } from '../../model/correction.ts';
import type { Record } from '../../model/record.ts';
import { wordClasses } from '../digest/terms.ts';
import { type Ties, tiesOf } from './ties.ts';
import { type Node, STRICTEST, Web } from './web.ts';
import { Wishes } from './wishes.ts';

/** Pages that are linked together, apart from all others. Known by its identity. */
export interface Batch {
  /** Sorted. */
  ids: readonly string[];
}

/** Batches that are no more, those to be linked, and those that are as they were but hang together otherwise. */
export interface Regrouping {
  gone: Batch[];
  fresh: Batch[];
  moved: Batch[];
}

/** Where a page stands: all that a later run needs of it to go on. */
export interface Placed extends Ties {
  id: string;
  /** The same for all pages of a batch, and for no others. */
  batch: string;
  level: number;
}

interface Group extends Batch {
  nodes: ReadonlySet<Node>;
  level: number;
}

/** Up to so many texts everything is one batch. */
const MOST = 600;

/**
 * Parts a collection into batches of pages that may have anything to do with each other: `link` is asked of one batch at a time, so that
 * a new page costs its own batch and not the collection. The batches depend on the pages alone: whatever came first, and whether one by
 * one or all at once, they are the same. A batch is as loosely tied as its size allows, up to a point: what
 * hangs together by many names stays together, however much it is.
 */
export class Batches {
  private readonly web = new Web();
  private readonly wishes = new Wishes<Node>();
  private readonly byId = new Map<string, Node>();
  private readonly batchOf = new Map<Node, Group>();
  /** Nodes that came, went or are spoken of by a new correction; and those whose ties changed. */
  private readonly changed = new Set<Node>();
  private readonly touched = new Set<Node>();
  /** Ties lost up to the last regrouping. */
  private losses = 0;
  /** Everything was one batch when that was made. */
  private wasWhole = true;
  private readonly known;

  constructor(lexicon: Lexicon) {
    this.known = wordClasses(lexicon);
  }

  /** True while everything is one batch. */
  get isWhole(): boolean {
    return this.web.nodes.size <= MOST;
  }

  /** Takes a page in, or in anew. */
  put(record: Record): void {
    this.drop(record.id);
    const ties = tiesOf(record, this.known);
    const name = nameOf(ties);
    let node = this.web.nodes.get(name);
    if (!node)
      for (const each of this.web.add((node = { ...ties, name, ids: new Set(), level: -1, slot: 0 })))
        this.touched.add(each);
    node.ids.add(record.id);
    this.byId.set(record.id, node);
    this.changed.add(node);
  }

  /** Takes in, before anything else, how the pages stood when they were last linked, and what people had said by then. */
  restore(pages: Iterable<Placed>, corrections: readonly Correction[] = []): void {
    const groups = new Map<string, { nodes: Set<Node>; ids: string[]; level: number }>();
    for (const { id, batch, ...page } of pages) {
      const name = nameOf(page);
      let node = this.web.nodes.get(name);
      if (!node) this.web.hold((node = { ...page, name, ids: new Set(), slot: 0 }));
      node.ids.add(id);
      this.byId.set(id, node);
      const group = groups.get(batch) ?? { nodes: new Set<Node>(), ids: [], level: page.level };
      groups.set(batch, group);
      group.nodes.add(node);
      group.ids.push(id);
    }
    for (const group of groups.values()) {
      group.ids.sort();
      for (const node of group.nodes) this.batchOf.set(node, group);
    }
    this.losses = this.web.losses;
    this.wasWhole = this.isWhole;
    this.wishes.take(corrections, (id) => this.byId.get(id));
  }

  /** Where the pages of some batches stand, to be kept and given to `restore`. */
  *placesOf(batches: Iterable<Batch>): Generator<Placed> {
    for (const { ids } of batches) {
      for (const id of ids) {
        const { content, weak, strong, day, level } = this.byId.get(id)!;
        yield { id, batch: ids[0]!, level, content, weak, strong, day };
      }
    }
  }

  drop(id: string): void {
    const node = this.byId.get(id);
    if (!node) return;
    this.byId.delete(id);
    node.ids.delete(id);
    this.changed.add(node);
    if (node.ids.size === 0) for (const each of this.web.remove(node)) this.touched.add(each);
  }

  /** What has to be linked anew after all that was put and dropped, and after people said something else. */
  regroup(corrections: readonly Correction[] = []): Regrouping {
    const nodeOf = (id: string) => this.byId.get(id);
    const corrected = this.wishes.take(corrections, nodeOf);
    for (const node of corrected) this.changed.add(node);
    // Where no tie was lost, what was large is so still.
    const isKnown = this.losses === this.web.losses && corrected.length === 0;
    const large = Array.from({ length: STRICTEST }, () => new Set<Node>());
    const gone = new Set<Group>();
    const fresh = new Set<Group>();
    const queue = [...this.changed, ...this.touched];
    // A page that has nothing to do with the others may be the one too many, or the last that was.
    if (queue.length > 0 && (this.isWhole || this.wasWhole))
      for (const node of this.web.nodes.values()) queue.push(node);
    this.wasWhole = this.isWhole;
    const leave = (node: Node) => {
      const batch = this.batchOf.get(node);
      if (!batch || fresh.has(batch) || gone.has(batch)) return;
      gone.add(batch);
      queue.push(...batch.nodes);
    };
    for (const node of queue) {
      leave(node);
      const batch = this.batchOf.get(node);
      if (node.ids.size === 0) this.batchOf.delete(node);
      else if (!batch || !fresh.has(batch)) {
        const { nodes, level } = this.groupOf(node, large, isKnown);
        const found = { nodes, level, ids: [...nodes].flatMap(({ ids }) => [...ids]).sort() };
        fresh.add(found);
        for (const each of nodes) {
          leave(each);
          this.batchOf.set(each, found);
          each.level = level;
        }
      }
    }
    const result = this.withoutUnchanged(gone, fresh);
    this.losses = this.web.losses;
    this.changed.clear();
    this.touched.clear();
    return result;
  }

  private groupOf(
    node: Node,
    large: readonly Set<Node>[],
    isKnown: boolean,
  ): { nodes: ReadonlySet<Node>; level: number } {
    if (this.web.nodes.size <= MOST) return { nodes: new Set(this.web.nodes.values()), level: -1 };
    const wished = (each: Node) => this.wishes.of(each);
    for (const [level, known] of large.entries()) {
      const isLarge = (each: Node) => known.has(each) || (isKnown && each.level > level);
      if (isLarge(node)) continue;
      const { nodes, over } = this.web.around(node, { level, most: MOST, wished, isLarge });
      if (!over) return { nodes, level };
      for (const each of nodes) known.add(each);
    }
    const all = { level: STRICTEST, most: Number.POSITIVE_INFINITY, wished, isLarge: () => false };
    return { nodes: this.web.around(node, all).nodes, level: STRICTEST };
  }

  /** A batch that came out as it was, and of which nothing changed, keeps its links. */
  private withoutUnchanged(gone: ReadonlySet<Group>, fresh: ReadonlySet<Group>): Regrouping {
    const before = new Map([...gone].map((batch) => [batch.ids.join(' '), batch]));
    const changed = new Set([...this.changed].flatMap((node) => this.batchOf.get(node) ?? []));
    const kept = new Set<Group>();
    const moved: Group[] = [];
    for (const batch of fresh) {
      const same = changed.has(batch) ? undefined : before.get(batch.ids.join(' '));
      if (!same) continue;
      kept.add(same).add(batch);
      if (same.level !== batch.level) moved.push(same);
      same.level = batch.level;
      for (const node of batch.nodes) this.batchOf.set(node, same);
    }
    const order = (a: Batch, b: Batch) => (a.ids[0]! < b.ids[0]! ? -1 : 1);
    return {
      gone: [...gone].filter((batch) => !kept.has(batch)).sort(order),
      fresh: [...fresh].filter((batch) => !kept.has(batch)).sort(order),
      moved: moved.sort(order),
    };
  }
}

/** Pages of one text and one day are one node. */
function nameOf({ content, day }: Pick<Ties, 'content' | 'day'>): string {
  return `${content} ${day}`;
}
