import type { Line } from '../lines/line.ts';
import type { Filters } from '../session/filters.ts';
import type { Key } from '../session/keys.ts';
import type { Listing } from '../session/listing.ts';
import type { Session, View } from '../session/session.ts';

/** A screen that is a list with a pane of details: the timeline, stories, articles, quotes, entities, hits. */
export abstract class ListView<Item> implements View {
  abstract readonly screen: string;
  abstract readonly title: string;
  readonly listing: Listing<Item>;
  readonly filters?: Filters;

  constructor(listing: Listing<Item>) {
    this.listing = listing;
  }

  get waiting(): boolean {
    return this.listing.waiting;
  }

  /** One item on one line of exactly `width` columns. */
  abstract row(item: Item, width: number): Line;
  /** All about one item, for the pane. */
  abstract details(item: Item, width: number, session: Session): Line[];
  /** What `enter` does. */
  abstract open(item: Item, session: Session): void;
  /** What to say when there is nothing: one kind sentence and one thing to do. */
  abstract readonly empty: readonly [says: string, advice: string];

  /** The heading above an item, if one belongs there; `before` is undefined for the first row of the screen. */
  heading(_item: Item, _before: Item | undefined): string | null {
    return null;
  }

  press(key: Key, session: Session): boolean {
    if (this.listing.press(key, session.page)) return true;
    const { chosen } = this.listing;
    if (!chosen || !(key === 'enter' || key === 's' || key === 'right')) return false;
    this.open(chosen, session);
    return true;
  }
}
