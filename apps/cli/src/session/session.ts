import type { ArticleCard, ReadStore, Stats } from '@dateline/core/store';
import { FilterForm, type Filters } from './filters.ts';
import type { Key } from './keys.ts';

/** One screen as it stands on the stack: what it shows and which keys it takes. */
export interface View {
  /** Name of the screen that draws it. */
  readonly screen: string;
  /** Where we are, for the head of the screen: "Timeline", "Timeline › Hanoi summit". */
  readonly title: string;
  /** Nothing to act on yet: keys wait until there is. */
  readonly waiting: boolean;
  /** Filters that can be changed with `f`, on views that have them. */
  readonly filters?: Filters;
  /** Takes a key; false when the view has no use for it. `page` is the height of its list. */
  press(key: Key, session: Session): boolean;
  /** The same view under other filters. */
  refilter?(filters: Filters, session: Session): View;
}

/** Opens a fresh view: how screens are listed for the keys 1 to 5. */
export type Opener = (session: Session) => View;

export interface SessionOptions {
  reader: ReadStore;
  /** The views behind the keys 1, 2, 3 …, in order. */
  tabs: readonly Opener[];
  search: (query: string, session: Session) => View;
  /** False where marks must do without colour. */
  colour: boolean;
  quit: () => void;
}

/**
 * All that the terminal UI knows, apart from how it is drawn: a stack of views, the prompt, the filter form, the help.
 * `press` changes it at once, so that keys that arrive together act in turn; what has to be fetched arrives later.
 */
export class Session {
  readonly reader: ReadStore;
  readonly colour: boolean;
  stack: View[] = [];
  tab = 0;
  help = false;
  /** The words typed after `/`, or null. */
  prompt: string | null = null;
  form: FilterForm | null = null;
  stats: Stats | null = null;
  /** Rows of the list on the screen: what a page key goes by. */
  page = 10;
  /** Raised at every change; React compares it. */
  version = 0;
  private readonly options: SessionOptions;
  private listeners = new Set<() => void>();
  private held: Key[] = [];
  private cards = new Map<string, ArticleCard | null>();

  constructor(options: SessionOptions) {
    this.options = options;
    this.reader = options.reader;
    this.colour = options.colour;
    this.goTo(0);
  }

  get view(): View {
    return this.stack.at(-1)!;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** To be called after any change that did not come through `press`. Keys that waited for it act now. */
  changed = (): void => {
    while (this.held.length > 0 && !this.mustWait(this.held[0]!)) this.act(this.held.shift()!);
    this.version++;
    for (const listener of this.listeners) listener();
  };

  press(key: Key): void {
    if (this.held.length > 0 || this.mustWait(key)) this.held.push(key);
    else this.act(key);
    this.changed();
  }

  /** What a list says of an article; null until it has been fetched, and when it is not there. */
  card(id: string): ArticleCard | null {
    if (!this.cards.has(id)) {
      this.cards.set(id, null);
      this.reader.articles({ ids: [id] }).then(
        ({ items: [card] }) => {
          this.cards.set(id, card ?? null);
          this.changed();
        },
        // The row shows the id instead; opening the article shows the failure.
        () => this.cards.delete(id),
      );
    }
    return this.cards.get(id) ?? null;
  }

  push(view: View): void {
    this.stack.push(view);
  }

  /** Opens a tab anew, from the reader as it is now. */
  goTo(tab: number): void {
    const open = this.options.tabs[tab];
    if (!open) return;
    this.tab = tab;
    this.stack = [open(this)];
    this.reader.stats().then(
      (stats) => {
        this.stats = stats;
        this.changed();
      },
      // The view shows the failure itself; the head just has no figures.
      () => {
        this.stats = null;
      },
    );
  }

  private mustWait(key: Key): boolean {
    const overlay = this.help || this.prompt !== null || this.form !== null;
    return !overlay && this.stack.length > 0 && this.view.waiting && !this.isGlobal(key);
  }

  private isGlobal(key: Key): boolean {
    return ['q', '?', '/', 'f', 'r', 'tab', 'backtab', 'escape', 'ctrl-c'].includes(key) || /^[1-9]$/.test(key);
  }

  private act(key: Key): void {
    if (key === 'ctrl-c') this.options.quit();
    else if (this.help) this.help = false;
    else if (this.form) this.pressForm(this.form, key);
    else if (this.prompt !== null) this.pressPrompt(this.prompt, key);
    else if (!this.view.press(key, this)) this.pressGlobal(key);
  }

  private pressGlobal(key: Key): void {
    const tabs = this.options.tabs.length;
    if (/^[1-9]$/.test(key)) this.goTo(Number(key) - 1);
    else if (key === 'tab') this.goTo((this.tab + 1) % tabs);
    else if (key === 'backtab') this.goTo((this.tab + tabs - 1) % tabs);
    else if (key === '?') this.help = true;
    else if (key === '/') this.prompt = '';
    else if (key === 'r') this.goTo(this.tab);
    else if (key === 'f' && this.view.filters) this.form = new FilterForm(this.view.filters);
    else if (key === 'x' && this.view.filters) this.refilter({});
    else if ((key === 'escape' || key === 'backspace' || key === 'left') && this.stack.length > 1) this.stack.pop();
    else if (key === 'q') this.options.quit();
  }

  private pressPrompt(prompt: string, key: Key): void {
    if (key === 'escape' || (key === 'backspace' && prompt === '')) this.prompt = null;
    else if (key === 'backspace') this.prompt = Array.from(prompt).slice(0, -1).join('');
    else if (key === 'ctrl-u') this.prompt = '';
    else if (key === 'enter') {
      this.prompt = null;
      if (prompt.trim() !== '') this.push(this.options.search(prompt.trim(), this));
    } else if (Array.from(key).length === 1) this.prompt = prompt + key;
  }

  private pressForm(form: FilterForm, key: Key): void {
    const done = form.press(key);
    if (done === 'open') return;
    this.form = null;
    if (done === 'apply') this.refilter(form.values);
  }

  private refilter(filters: Filters): void {
    const view = this.view.refilter?.(filters, this);
    if (view) this.stack[this.stack.length - 1] = view;
  }
}
