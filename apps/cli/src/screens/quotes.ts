import type { QuoteCard } from '@dateline/core/store';
import { sayDate } from '../lines/dates.ts';
import { cell, flat, type Line, say } from '../lines/line.ts';
import { speakerOf, toneOf, wordsOf } from '../lines/quotes.ts';
import { wrapText } from '../lines/wrap.ts';
import { Listing } from '../session/listing.ts';
import type { Session } from '../session/session.ts';
import { ArticleScreen } from './article-view.ts';
import { ListView } from './list-view.ts';

/** Who said what; `enter` opens the page where it stands. */
export class QuotesView extends ListView<QuoteCard> {
  readonly screen = 'quotes';
  readonly title = 'Quotes';
  readonly empty = ['No quotes yet.', 'Add pages with: dateline ingest PATH…'] as const;

  constructor(session: Session) {
    super(new Listing((paging) => session.reader.quotes(paging), session.changed));
  }

  row(quote: QuoteCard, width: number): Line {
    const who = Math.min(24, Math.floor(width * 0.3));
    return [
      say(cell(speakerOf(quote), who), 'actor'),
      say('  '),
      say(cell(wordsOf(quote), width - who - 2), toneOf(quote)),
    ];
  }

  details(quote: QuoteCard, width: number): Line[] {
    const { speaker, speakerResolved, cue, outlet, date, headline, published, certainty } = quote;
    const written = speaker && speakerResolved && speaker !== speakerResolved ? ` (written “${flat(speaker)}”)` : '';
    const through = [cue && `“${flat(cue)}”`, outlet && `through ${flat(outlet)}`].filter(Boolean).join(' · ');
    return [
      ...wrapText(wordsOf(quote), width, toneOf(quote)),
      [],
      ...wrapText(`${speakerOf(quote)}${written}`, width, 'actor'),
      ...(through ? [[say(through, 'faint')]] : []),
      [say(date ? sayDate(date) : 'day not told', 'day'), say(` · ${quote.kind}, ${certainty}`, 'faint')],
      [],
      ...wrapText(flat(headline ?? quote.articleId), width, 'title'),
      [say(sayDate(published), 'faint')],
    ];
  }

  open({ articleId, start, end }: QuoteCard, session: Session): void {
    session.push(
      new ArticleScreen(session, { title: 'Quote', stops: [{ articleId, n: null, spans: [{ start, end }] }] }),
    );
  }
}
