import type { EventQuery, Page, Paging, ReadStore } from '../store/store.ts';

/** One way to write a store's content as text. */
export interface Format {
  name: string;
  mediaType: string;
  /** Of a file's name, without the dot. */
  extension: string;
  /** Pieces of the text in order; `query` narrows the events. Same content, same text. */
  write(store: ReadStore, query: EventQuery): AsyncGenerator<string>;
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
