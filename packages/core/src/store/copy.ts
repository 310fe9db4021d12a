import type { Deposit, Store } from './store.ts';

/** UTF-16 code units of text in one transaction at most. */
const MOST = 4_000_000;

/** Deposits all revisions, links, corrections and feeds of one store in another, in the order they came. Says how many revisions that were. */
export async function copyStore(from: Store, to: Store, onProgress?: (revisions: number) => void): Promise<number> {
  let waiting: Deposit[] = [];
  let size = 0;
  let copied = 0;
  const flush = async () => {
    await to.deposit(waiting);
    copied += waiting.length;
    waiting = [];
    size = 0;
    onProgress?.(copied);
  };
  for await (const deposit of from.deposits()) {
    waiting.push(deposit);
    size += deposit.text.length;
    if (waiting.length >= 64 || size >= MOST) await flush();
  }
  await flush();
  for (const feed of await from.feeds()) await to.saveFeed(feed);
  for (const correction of await from.corrections()) await to.saveCorrection(correction);
  if (await from.linked()) await to.relink(await from.links());
  return copied;
}
