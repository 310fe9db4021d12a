import type { Hit } from '@dateline/core/store';
import { sayDate } from '../lines/dates.ts';
import { hitLine } from '../lines/hits.ts';
import { cell, fit, flat, type Line, say } from '../lines/line.ts';
import { wrapText } from '../lines/wrap.ts';
import { Listing } from '../session/listing.ts';
import type { Session } from '../session/session.ts';
import { ArticleScreen, type Stop } from './article-view.ts';
import { ListView } from './list-view.ts';

/** What `/` found; `enter` opens the page at the words. */
export class SearchView extends ListView<Hit> {
  readonly screen = 'search';
  readonly title: string;
  readonly empty: readonly [string, string];

  constructor(query: string, session: Session) {
    super(new Listing((paging) => session.reader.search({ q: query, ...paging }), session.changed));
    this.title = `Search › ${flat(query)}`;
    this.empty = [`Nothing found for “${flat(query)}”.`, 'Press / to search for other words, esc to go back.'];
  }

  row(hit: Hit, width: number): Line {
    const title = Math.floor((width - 9) * 0.4);
    const words = fit(hitLine(hit), width - 9 - title - 2);
    return [say(cell(hit.kind, 9), 'class'), say(cell(flat(hit.title), title), 'title'), say('  '), ...words];
  }

  details(hit: Hit, width: number): Line[] {
    return [
      [say(hit.kind, 'class'), say(`  ${sayDate(hit.date)}`, 'day')],
      ...wrapText(flat(hit.title), width, 'title'),
      [],
      ...wrapText(flat(hit.snippet), width),
    ];
  }

  open(hit: Hit, session: Session): void {
    session.push(new ArticleScreen(session, { title: 'Search', stops: stopsOf(hit, session) }));
  }
}

async function stopsOf({ kind, id, articleId }: Hit, { reader }: Session): Promise<Stop[]> {
  const plain = [{ articleId, n: null, spans: [] }];
  if (kind === 'event') {
    const event = await reader.event(id).catch(() => null);
    return event?.statements.map((told) => ({ articleId: told.articleId, n: told.n, spans: told.evidence })) ?? plain;
  }
  if (kind !== 'quote') return plain;
  const quote = await reader.quote(id).catch(() => null);
  return quote ? [{ articleId, n: null, spans: [{ start: quote.start, end: quote.end }] }] : plain;
}
