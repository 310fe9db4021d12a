import type { Correction } from '../model/correction.ts';
import type { EventQuery, Page, Paging, ReadStore } from '../store/store.ts';

/** What an export reads: any store; one that knows what people said against the links gives that too. */
export type Exported = ReadStore & { corrections?: () => Promise<Correction[]> };

/** One way to write a store's content. */
export interface Format {
  name: string;
  mediaType: string;
  /** Of a file's name, without the dot. */
  extension: string;
  /** True when the pieces are bytes and no text to look at. */
  binary?: boolean;
  /** Pieces of the file in order; `query` narrows the events. Same content, same bytes. */
  write(store: Exported, query: EventQuery): AsyncGenerator<string | Uint8Array>;
}

/** All items of a list, page after page, so that memory does not grow with the store. */
export async function* itemsOf<Item>(list: (paging: Paging) => Promise<Page<Item>>): AsyncGenerator<Item> {
  for (let cursor: string | undefined; ; ) {
    const page = await list({ limit: 200, cursor });
    yield* page.items;
    if (page.cursor === null) return;
    cursor = page.cursor;
  }
}

/** All events that a query finds. */
export function eventsOf(store: ReadStore, query: EventQuery) {
  return itemsOf((paging) => store.events({ ...query, ...paging }));
}

/** A text in one line: white space of any kind is one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
