import { DatelineError, type Span } from '@dateline/core/model';
import type { ArticleView } from '@dateline/core/store';
import { type ArticleRow, layOut } from '../lines/layout.ts';
import type { Key } from '../session/keys.ts';
import { asFailure } from '../session/listing.ts';
import type { Session, View } from '../session/session.ts';

/** A place to be shown: spans of one article. `n` is the index of the article's event that they speak of. */
export interface Stop {
  articleId: string;
  n: number | null;
  spans: readonly Span[];
}

export interface Visit {
  /** Why we came: "Event", "Quote", "Article", "Search". */
  title: string;
  stops: readonly Stop[] | Promise<readonly Stop[]>;
}

/** One article to read, at a stop. n and p go through the stops; an article opened as such has its own events as stops. */
export class ArticleScreen implements View {
  readonly screen = 'article';
  stops: readonly Stop[] = [];
  /** Index of the stop in view; -1 before the first. */
  at = 0;
  article: ArticleView | null = null;
  error: DatelineError | null = null;
  /** Boilerplate shown instead of folded. */
  unfolded = false;
  top = 0;
  /** Scroll so that the stop is in view at the next drawing. */
  seek = true;
  /** Rows the article takes, as drawn last. */
  rows = 0;
  waiting = true;
  private readonly why: string;
  private loading = '';
  private laid: { key: string; rows: ArticleRow[] } | null = null;

  constructor(session: Session, { title, stops }: Visit) {
    this.why = title;
    void this.begin(stops, session);
  }

  get title(): string {
    if (this.stops.length < 2 || this.at < 0) return this.why;
    return `${this.why} › ${this.why === 'Event' ? 'source' : 'event'} ${this.at + 1} of ${this.stops.length}`;
  }

  get stop(): Stop | undefined {
    return this.stops[this.at];
  }

  /** The article in rows of `width` columns; laid out anew only when something that matters has changed. */
  rowsFor(article: ArticleView, width: number): ArticleRow[] {
    const spans = this.stop?.articleId === article.id ? this.stop.spans : [];
    const key = `${article.id} ${width} ${this.unfolded} ${this.at}`;
    if (this.laid?.key !== key) {
      this.laid = { key, rows: layOut(article.text, article.article.blocks, width, this.unfolded, spans) };
    }
    return this.laid.rows;
  }

  press(key: Key, session: Session): boolean {
    const page = Math.max(1, session.page - 2);
    const by: { [key: string]: number } = {
      up: -1,
      k: -1,
      down: 1,
      j: 1,
      pageup: -page,
      'ctrl-b': -page,
      pagedown: page,
      'ctrl-f': page,
      ' ': page,
      home: -this.rows,
      g: -this.rows,
      end: this.rows,
      G: this.rows,
    };
    const step = by[key];
    if (step !== undefined) this.scroll(step, session.page);
    else if (key === 'n' || key === 's' || key === 'enter') this.go(this.at + 1, session);
    else if (key === 'p' || key === 'N') this.go(Math.max(this.at, 0) - 1, session);
    else if (key === 'b') this.unfolded = !this.unfolded;
    else return false;
    return true;
  }

  private scroll(by: number, height: number): void {
    this.seek = false;
    this.top = Math.max(0, Math.min(this.rows - height, this.top + by));
  }

  /** Goes round: after the last stop comes the first. */
  private go(to: number, session: Session): void {
    const { length } = this.stops;
    if (length === 0) return;
    this.at = (to + length) % length;
    this.seek = true;
    if (this.stop!.articleId !== this.article?.id) void this.load(this.stop!.articleId, session);
  }

  private async begin(stops: Visit['stops'], session: Session): Promise<void> {
    try {
      this.stops = await stops;
      const [first] = this.stops;
      if (!first) throw new DatelineError('not-found', 'there is no source to show');
      await this.load(first.articleId, session);
      this.addOwnEvents();
    } catch (error) {
      this.error = asFailure(error);
    }
    this.waiting = false;
    session.changed();
  }

  private async load(id: string, session: Session): Promise<void> {
    this.loading = id;
    try {
      const article = await session.reader.article(id);
      // The person went on to another source meanwhile.
      if (this.loading !== id) return;
      if (!article) throw new DatelineError('not-found', `article ${id}`);
      this.article = article;
      this.error = null;
    } catch (error) {
      this.error = asFailure(error);
    }
    session.changed();
  }

  /** An article opened as such begins at its top; n then walks through what it tells, in its order. */
  private addOwnEvents(): void {
    const [only] = this.stops;
    if (!this.article || this.stops.length !== 1 || only!.spans.length > 0) return;
    const { id, record } = this.article;
    const events = record.events
      .map(({ evidence }, n): Stop => ({ articleId: id, n, spans: evidence }))
      .sort((one, other) => (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0));
    if (events.length > 0) {
      this.stops = events;
      this.seek = false;
      this.at = -1;
    }
  }
}
