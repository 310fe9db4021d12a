import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Batch, Batches, type Links, link } from '../link/index.ts';
import type { Record } from '../model/record.ts';
import { changesBetween } from '../store/queries/stats.ts';
import type { LinkedIds, Store } from '../store/store.ts';

/** What this process knows of a store's batches, so that a new document costs its own batch and not the store. */
interface Desk {
  batches: Batches;
  /** What was made of each batch. */
  made: Map<Batch, LinkedIds>;
  /** The store's version when it was first looked at, and the changes since that are this process's own. */
  version: string;
  steps: number;
  /** Articles deposited since the last look. */
  changed: Set<string>;
}

const desks = new WeakMap<Store, Desk>();
/** The linking under way: one store is linked by one caller at a time. */
const turns = new WeakMap<Store, Promise<void>>();

/** Tells that one transaction of this process added or revised these articles. */
export function noteDeposit(store: Store, ids: Iterable<string>): void {
  const desk = desks.get(store);
  if (!desk) return;
  desk.steps++;
  for (const id of ids) desk.changed.add(id);
}

/**
 * Makes the links anew if something was deposited or corrected since the store was last linked, be it by a run that was cut short.
 * The first time in a process everything is linked; from then on what its own deposits touch, unless others wrote as well.
 */
export async function relinkStore(store: Store, lexicon: Lexicon): Promise<void> {
  const turn = (turns.get(store) ?? Promise.resolve()).catch(() => {}).then(() => relink(store, lexicon));
  turns.set(store, turn);
  await turn;
}

async function relink(store: Store, lexicon: Lexicon): Promise<void> {
  if (!desks.get(store)?.changed.size && (await store.linked())) return;
  const known = await catchUp(store);
  const desk = known ?? (await openDesk(store, lexicon));
  try {
    const { links, replaced } = await linkBatches(store, lexicon, desk);
    desk.steps++;
    await store.relink(links, known ? replaced : undefined);
  } catch (error) {
    desks.delete(store);
    throw error;
  }
  // Where others wrote in the meantime, or where nothing differed, all is looked at again the next time.
  if (changesBetween(desk.version, await store.version()) !== desk.steps) desks.delete(store);
}

async function linkBatches(store: Store, lexicon: Lexicon, desk: Desk): Promise<{ links: Links; replaced: LinkedIds }> {
  const corrections = await store.corrections();
  const { gone, fresh } = desk.batches.regroup(corrections);
  const isPart = !desk.batches.isWhole;
  const links: Links = { lineage: [], stories: [], events: [] };
  const replaced: LinkedIds[] = [];
  for (const batch of gone) {
    replaced.push(desk.made.get(batch)!);
    desk.made.delete(batch);
  }
  for (const batch of fresh) {
    const records: Record[] = [];
    for await (const record of store.records(batch.ids)) records.push(record);
    const { lineage, stories, events } = link(records, lexicon, { corrections, isPart });
    for (const each of lineage) links.lineage.push(each);
    for (const each of stories) links.stories.push(each);
    for (const each of events) links.events.push(each);
    const made = { articles: batch.ids, stories: stories.map(({ id }) => id), events: events.map(({ id }) => id) };
    desk.made.set(batch, made);
  }
  const all = (kind: keyof LinkedIds) => replaced.flatMap((ids) => ids[kind]);
  return { links, replaced: { articles: all('articles'), stories: all('stories'), events: all('events') } };
}

/** The desk with all that this process deposited; null where somebody else wrote, too. */
async function catchUp(store: Store): Promise<Desk | null> {
  const desk = desks.get(store);
  if (!desk || changesBetween(desk.version, await store.version()) !== desk.steps) return null;
  const left = desk.changed;
  desk.changed = new Set();
  const ids = [...left];
  for await (const record of store.records(ids)) {
    desk.batches.put(record);
    left.delete(record.id);
  }
  for (const id of left) desk.batches.drop(id);
  return desk;
}

async function openDesk(store: Store, lexicon: Lexicon): Promise<Desk> {
  const version = await store.version();
  const desk: Desk = { batches: new Batches(lexicon), made: new Map(), version, steps: 0, changed: new Set() };
  desks.set(store, desk);
  for await (const record of store.records()) desk.batches.put(record);
  return desk;
}
