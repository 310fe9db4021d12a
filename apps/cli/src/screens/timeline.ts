import type { CanonicalEvent } from '@dateline/core/model';
import type { EventQuery } from '@dateline/core/store';
import { sayDate } from '../lines/dates.ts';
import { eventLines, eventRow, headOf } from '../lines/events.ts';
import { cut, flat, type Line, say } from '../lines/line.ts';
import { hang, wrapText } from '../lines/wrap.ts';
import { type Filters, queryOf, sayFilters } from '../session/filters.ts';
import { Listing } from '../session/listing.ts';
import type { Session } from '../session/session.ts';
import { ArticleScreen } from './article-view.ts';
import { ListView } from './list-view.ts';

/** What a timeline is narrowed to besides its filters, and the name of that: one story, one entity. */
export interface Scope {
  title: string;
  query: EventQuery;
}

/** Canonical events by date; `enter` opens the words of the chosen one. */
export class TimelineView extends ListView<CanonicalEvent> {
  readonly screen = 'timeline';
  readonly title: string;
  override readonly filters: Filters;
  private readonly scope: Scope | undefined;

  constructor(session: Session, filters: Filters = {}, scope?: Scope) {
    const query = { ...queryOf(filters), ...scope?.query };
    super(new Listing((paging) => session.reader.events({ ...query, ...paging }), session.changed));
    this.filters = filters;
    this.scope = scope;
    this.title = scope ? `Timeline › ${flat(scope.title)}` : 'Timeline';
  }

  get empty(): readonly [string, string] {
    const filters = sayFilters(this.filters);
    if (filters !== '') return [`No event fits: ${filters}.`, 'Press f to change the filters, x to clear them.'];
    if (this.scope) return ['No events are told here.', 'Press esc to go back.'];
    return ['No events yet.', 'Add pages with: dateline ingest PATH…'];
  }

  override heading(event: CanonicalEvent, before: CanonicalEvent | undefined): string | null {
    return headOf(event, before);
  }

  row(event: CanonicalEvent, width: number): Line {
    return eventRow(event, width);
  }

  details(event: CanonicalEvent, width: number, session: Session): Line[] {
    const lines = eventLines(event, width);
    for (const { articleId, status, evidence } of event.statements) {
      const card = session.card(articleId);
      const told = status === event.status ? [] : [say(` · tells it as ${status}`, status)];
      lines.push([]);
      lines.push([
        say(
          cut(card ? flat(card.publisher ?? card.agency ?? 'publisher unknown') : '…', Math.floor(width / 2)),
          'title',
        ),
        say(card ? ` · ${sayDate(card.published)}` : '', 'faint'),
        ...told,
      ]);
      if (card?.headline) lines.push([say(cut(flat(card.headline), width), 'faint')]);
      const words = evidence.map(({ exact }) => flat(exact)).join(' … ');
      lines.push(...hang(say('│ ', 'accent'), wrapText(`“${words}”`, width - 2, 'words')));
    }
    return lines;
  }

  /** From an event to its words: the first source, evidence in view; n and p walk through the others. */
  open(event: CanonicalEvent, session: Session): void {
    session.push(
      new ArticleScreen(session, {
        title: 'Event',
        stops: event.statements.map(({ articleId, n, evidence }) => ({ articleId, n, spans: evidence })),
      }),
    );
  }

  refilter(filters: Filters, session: Session): TimelineView {
    return new TimelineView(session, filters, this.scope);
  }
}
