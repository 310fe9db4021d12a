import type { Lexicon } from '../lexicon/lexicon.ts';
import { link } from '../link/index.ts';
import type { Record } from '../model/record.ts';
import type { Store } from '../store/store.ts';

/** Links the whole store anew if something was deposited or corrected since it was last linked, be it by a run that was cut short. */
export async function relinkStore(store: Store, lexicon: Lexicon): Promise<void> {
  if (await store.linked()) return;
  const records: Record[] = [];
  for await (const record of store.records()) records.push(record);
  await store.relink(link(records, lexicon, await store.corrections()));
}
