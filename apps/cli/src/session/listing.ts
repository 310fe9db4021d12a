import { DatelineError } from '@dateline/core/model';
import type { Page, Paging } from '@dateline/core/store';
import type { Key } from './keys.ts';

const PAGE = 100;
/** The next page is fetched when the cursor comes this near to the end of what is held. */
const NEAR = 40;

/** A long list, held as far as it has been walked, with the row that is chosen and the first row that is shown. */
export class Listing<Item> {
  items: Item[] = [];
  total = 0;
  at = 0;
  top = 0;
  busy = false;
  error: DatelineError | null = null;
  private cursor: string | null = null;
  private begun = false;
  private readonly fetch: (paging: Paging) => Promise<Page<Item>>;
  private readonly changed: () => void;

  constructor(fetch: (paging: Paging) => Promise<Page<Item>>, changed: () => void) {
    this.fetch = fetch;
    this.changed = changed;
    void this.more();
  }

  /** Nothing is known yet: not "empty", not "failed". */
  get waiting(): boolean {
    return !this.begun && this.error === null;
  }

  get chosen(): Item | undefined {
    return this.items[this.at];
  }

  /** Fetches the next page, if there is one. A failure is kept for the screen to show. */
  async more(): Promise<void> {
    if (this.busy || (this.begun && this.cursor === null)) return;
    this.busy = true;
    try {
      const page = await this.fetch({ limit: PAGE, ...(this.cursor === null ? {} : { cursor: this.cursor }) });
      for (const item of page.items) this.items.push(item);
      this.cursor = page.cursor;
      this.total = page.total;
      this.begun = true;
    } catch (error) {
      this.error = asFailure(error);
    }
    this.busy = false;
    this.changed();
  }

  /** Walks the list by a key; false when the key is none of a list's. `page` is how many rows a page key goes. */
  press(key: Key, page: number): boolean {
    const last = this.items.length - 1;
    const to: Record<string, number> = {
      up: this.at - 1,
      k: this.at - 1,
      down: this.at + 1,
      j: this.at + 1,
      pageup: this.at - page,
      'ctrl-b': this.at - page,
      pagedown: this.at + page,
      'ctrl-f': this.at + page,
      ' ': this.at + page,
      home: 0,
      g: 0,
      end: last,
      G: last,
    };
    const wanted = to[key];
    if (wanted === undefined) return false;
    this.at = Math.max(0, Math.min(last, wanted));
    if (key === 'end' || key === 'G') void this.toTheEnd();
    else if (this.at > last - NEAR) void this.more();
    return true;
  }

  private async toTheEnd(): Promise<void> {
    while (this.cursor !== null && this.error === null) {
      const held = this.items.length;
      await this.more();
      // Another fetch was under way, or the person walked elsewhere meanwhile.
      if (this.items.length === held || this.at < held - 1) return;
      this.at = this.items.length - 1;
    }
    this.changed();
  }

  /**
   * Moves `top` so that the chosen row is on a screen of `height` lines and gives the range of rows to draw.
   * `linesOf(index, isFirst)` is the height of a row, with the heading that stands above it.
   */
  window(height: number, linesOf: (index: number, isFirst: boolean) => number): { first: number; end: number } {
    if (this.at < this.top) this.top = this.at;
    let used = 0;
    let first = this.at;
    // From the chosen row upwards: the highest row that can still be first.
    for (used = linesOf(first, true); first > this.top; first--) {
      const taller = used - linesOf(first, true) + linesOf(first, false) + linesOf(first - 1, true);
      if (taller > height) break;
      used = taller;
    }
    this.top = first;
    let end = this.at + 1;
    while (end < this.items.length && used + linesOf(end, false) <= height) used += linesOf(end++, false);
    return { first, end };
  }
}

export function asFailure(error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  return new DatelineError('internal', error instanceof Error ? error.message : String(error));
}
