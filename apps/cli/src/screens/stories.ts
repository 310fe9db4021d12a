import type { Story } from '@dateline/core/model';
import { sayDate } from '../lines/dates.ts';
import { count } from '../lines/events.ts';
import { cell, flat, type Line, say } from '../lines/line.ts';
import { wrapText } from '../lines/wrap.ts';
import { Listing } from '../session/listing.ts';
import type { Session } from '../session/session.ts';
import { ListView } from './list-view.ts';
import { TimelineView } from './timeline.ts';

/** Stories; `enter` opens the timeline of one. */
export class StoriesView extends ListView<Story> {
  readonly screen = 'stories';
  readonly title = 'Stories';
  readonly empty = ['No stories yet.', 'Add pages with: dateline ingest PATH…'] as const;

  constructor(session: Session) {
    super(new Listing((paging) => session.reader.stories(paging), session.changed));
  }

  row({ title, from, to, articleIds, eventIds }: Story, width: number): Line {
    const dates = width >= 70 ? 27 : 0;
    const counts = 14;
    return [
      say(cell(flat(title), Math.max(10, width - dates - counts - 2)), 'title'),
      say('  '),
      ...(dates ? [say(cell(sayRange(from, to), dates), 'day')] : []),
      say(cell(`${articleIds.length} p ${eventIds.length} ev`, counts, 'right'), 'faint'),
    ];
  }

  details({ title, from, to, articleIds, eventIds, actors }: Story, width: number): Line[] {
    return [
      ...wrapText(flat(title), width, 'title'),
      [say(sayRange(from, to), 'day')],
      [say(`${count(articleIds.length, 'page')} · ${count(eventIds.length, 'event')}`)],
      [],
      ...(actors.length > 0 ? [[say('Actors', 'faint')]] : []),
      ...actors
        .slice(0, 12)
        .map(({ name, count: times }): Line => [say(flat(name), 'actor'), say(`  ${times}`, 'faint')]),
    ];
  }

  open({ id, title }: Story, session: Session): void {
    session.push(new TimelineView(session, {}, { title, query: { story: id } }));
  }
}

function sayRange(from: string | null, to: string | null): string {
  if (from === to || to === null) return sayDate(from);
  return from === null ? `until ${sayDate(to)}` : sayDate(`${from}/${to}`);
}
