import type { ArticleCard } from '@dateline/core/store';
import { sayDate } from '../lines/dates.ts';
import { count } from '../lines/events.ts';
import { cell, flat, type Line, say } from '../lines/line.ts';
import { wrapText } from '../lines/wrap.ts';
import { Listing } from '../session/listing.ts';
import type { Session } from '../session/session.ts';
import { ArticleScreen } from './article-view.ts';
import { ListView } from './list-view.ts';

/** Articles; `enter` opens one to read. */
export class ArticlesView extends ListView<ArticleCard> {
  readonly screen = 'articles';
  readonly title = 'Articles';
  readonly empty = ['No articles yet.', 'Add pages with: dateline ingest PATH…'] as const;

  constructor(session: Session) {
    super(new Listing((paging) => session.reader.articles(paging), session.changed));
  }

  row(card: ArticleCard, width: number): Line {
    const from = width >= 70 ? Math.min(24, Math.floor(width * 0.24)) : 0;
    return [
      say(cell(sayDate(card.published), 16), 'day'),
      say(
        cell(flat(card.headline ?? '(no headline)'), Math.max(10, width - 16 - from - 8)),
        card.duplicateOf ? 'faint' : 'title',
      ),
      ...(from ? [say('  '), say(cell(flat(card.publisher ?? card.agency ?? '—'), from - 2), 'faint')] : []),
      say(cell(card.events === 0 ? '' : `${card.events} ev`, 8, 'right'), 'accent'),
    ];
  }

  details(card: ArticleCard, width: number): Line[] {
    const via = card.agency && card.agency !== card.publisher ? ` · from ${flat(card.agency)}` : '';
    return [
      ...wrapText(flat(card.headline ?? '(no headline)'), width, 'title'),
      [say(flat(card.publisher ?? 'publisher unknown')), say(via, 'faint')],
      [say(sayDate(card.published), 'day')],
      [say(`${count(card.events, 'event')} · ${count(card.quotes, 'quote')}`)],
      ...(card.copy && card.copy !== 'original'
        ? [[say(`${card.copy} copy of ${card.duplicateOf ?? 'another page'}`, 'warning')]]
        : []),
      [],
      ...wrapText(flat(card.url ?? card.path ?? card.id), width, 'faint'),
    ];
  }

  open({ id }: ArticleCard, session: Session): void {
    session.push(new ArticleScreen(session, { title: 'Article', stops: [{ articleId: id, n: null, spans: [] }] }));
  }
}
