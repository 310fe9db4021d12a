import type { EntityCard } from '@dateline/core/store';
import { count } from '../lines/events.ts';
import { cell, flat, type Line, say } from '../lines/line.ts';
import { wrapText } from '../lines/wrap.ts';
import { Listing } from '../session/listing.ts';
import type { Session } from '../session/session.ts';
import { ListView } from './list-view.ts';
import { TimelineView } from './timeline.ts';

/** People, organizations, countries …; `enter` opens the timeline of what one did. */
export class EntitiesView extends ListView<EntityCard> {
  readonly screen = 'entities';
  readonly title = 'Entities';
  readonly empty = ['No entities yet.', 'Add pages with: dateline ingest PATH…'] as const;

  constructor(session: Session) {
    super(new Listing((paging) => session.reader.entities(paging), session.changed));
  }

  row(entity: EntityCard, width: number): Line {
    const name = Math.max(16, Math.floor(width * 0.4));
    return [
      say(cell(flat(entity.name), name), 'actor'),
      say('  '),
      say(
        cell([entity.kind, entity.country, entity.role].filter(Boolean).join(' · '), Math.max(0, width - name - 22)),
        'faint',
      ),
      say(cell(`${entity.articles} p`, 8, 'right'), 'faint'),
      say(cell(`${entity.mentions}×`, 8, 'right'), 'accent'),
      say('    '),
    ];
  }

  details(entity: EntityCard, width: number): Line[] {
    const { name, kind, country, role, title, wikidata, certainty, id, articles, mentions } = entity;
    return [
      ...wrapText(flat(name), width, 'title'),
      ...(title ? wrapText(flat(title), width) : []),
      [say([kind, country, role].filter(Boolean).join(' · '))],
      [say(`${count(mentions, 'mention')} on ${count(articles, 'page')}`)],
      [],
      [say(`${id}${wikidata ? ` · ${wikidata}` : ''} · ${certainty}`, 'faint')],
      [],
      [say('enter opens what they did', 'faint')],
    ];
  }

  open({ id, name }: EntityCard, session: Session): void {
    session.push(new TimelineView(session, {}, { title: name, query: { actor: id } }));
  }
}
