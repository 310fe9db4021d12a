import type { Lexicon } from '../lexicon/lexicon.ts';
import { Batches, type Links, link } from '../link/index.ts';
import type { Correction } from '../model/correction.ts';
import type { Record } from '../model/record.ts';
import { changesBetween } from '../store/queries/stats.ts';
import type { LinkedIds, Store } from '../store/store.ts';
import type { KeptTie, WebChanges } from '../store/web.ts';
import { linkerVersion } from './pipeline-version.ts';

/** What this process knows of a store's batches, so that a new document costs its own batch and not the store. */
interface Desk {
  batches: Batches;
  /** Which face of each article that was. */
  marks: Map<string, string | null>;
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
 * Only what came since is read, and only the batches that it touches are linked: a store keeps what the last linking knew. Everything is
 * linked where it keeps nothing, or where another version of the rules made the links.
 */
export async function relinkStore(store: Store, lexicon: Lexicon): Promise<void> {
  const turn = (turns.get(store) ?? Promise.resolve()).catch(() => {}).then(() => relink(store, lexicon));
  turns.set(store, turn);
  await turn;
}

async function relink(store: Store, lexicon: Lexicon): Promise<void> {
  if (!desks.get(store)?.changed.size && (await store.linked())) return;
  const { desk, isFresh } = (await catchUp(store)) ?? (await openDesk(store, lexicon));
  try {
    const { links, replaced, web } = await linkBatches(store, lexicon, desk);
    desk.steps++;
    await store.relink(links, isFresh ? undefined : replaced, web);
  } catch (error) {
    desks.delete(store);
    throw error;
  }
  // Where others wrote in the meantime, or where nothing differed, the store is looked at again the next time.
  if (changesBetween(desk.version, await store.version()) !== desk.steps) desks.delete(store);
}

async function linkBatches(store: Store, lexicon: Lexicon, { batches, marks }: Desk) {
  const corrections = await store.corrections();
  const { gone, fresh, moved } = batches.regroup(corrections);
  const isPart = !batches.isWhole;
  const links: Links = { lineage: [], stories: [], events: [] };
  const replaced: LinkedIds = await store.linkedIds(gone.flatMap(({ ids }) => ids));
  for (const batch of fresh) {
    const records: Record[] = [];
    for await (const record of store.records(batch.ids)) records.push(record);
    const { lineage, stories, events } = link(records, lexicon, { corrections, isPart });
    for (const each of lineage) links.lineage.push(each);
    for (const each of stories) links.stories.push(each);
    for (const each of events) links.events.push(each);
  }
  const ties: KeptTie[] = [];
  for (const place of batches.placesOf([...fresh, ...moved]))
    ties.push({ ...place, mark: marks.get(place.id) ?? null });
  const web: WebChanges = { tag: tagOf(corrections), ties };
  return { links, replaced, web };
}

/** The desk with all that this process deposited; null where somebody else wrote, too. */
async function catchUp(store: Store): Promise<{ desk: Desk; isFresh: boolean } | null> {
  const desk = desks.get(store);
  if (!desk || changesBetween(desk.version, await store.version()) !== desk.steps) return null;
  const ids = [...desk.changed];
  desk.changed = new Set();
  // Before the records: a face that comes in between is then taken for a new one the next time.
  for (const [id, mark] of await store.marks(ids)) desk.marks.set(id, mark);
  await readInto(desk, store, ids);
  return { desk, isFresh: false };
}

async function openDesk(store: Store, lexicon: Lexicon): Promise<{ desk: Desk; isFresh: boolean }> {
  const version = await store.version();
  const desk: Desk = { batches: new Batches(lexicon), marks: new Map(), version, steps: 0, changed: new Set() };
  desks.set(store, desk);
  const tag = readTag(await store.linkTag());
  if (tag?.by !== linkerVersion()) {
    for (const [id, mark] of await store.marks()) desk.marks.set(id, mark);
    for await (const record of store.records()) desk.batches.put(record);
    return { desk, isFresh: true };
  }
  const known: KeptTie[] = [];
  const changed: string[] = [];
  for await (const { id, mark, tie } of store.ties()) {
    desk.marks.set(id, mark);
    if (tie) known.push(tie);
    if (!tie || mark === null || tie.mark !== mark) changed.push(id);
  }
  desk.batches.restore(known, tag.corrections);
  await readInto(desk, store, changed);
  return { desk, isFresh: false };
}

async function readInto({ batches }: Desk, store: Store, ids: readonly string[]): Promise<void> {
  const left = new Set(ids);
  for await (const record of store.records(ids)) {
    batches.put(record);
    left.delete(record.id);
  }
  for (const id of left) batches.drop(id);
}

interface Tag {
  by: string;
  corrections: Correction[];
}

function tagOf(corrections: readonly Correction[]): string {
  return JSON.stringify({ by: linkerVersion(), corrections });
}

function readTag(text: string): Tag | null {
  return text === '' ? null : (JSON.parse(text) as Tag);
}
