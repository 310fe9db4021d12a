import { type Catalog, catalog } from '../data/catalog.ts';
import { sayCalendarDate } from '../words/dates.ts';
import { type Known, makeRow, type Row } from './row.ts';

let made: Promise<Row[]> | undefined;

/** The whole chronology as rows, by date, undated last; made once for all pages. */
export function siteRows(): Promise<Row[]> {
  made ??= catalog().then((all) => all.events.map((event) => makeRow(event, knownIn(all))));
  return made;
}

/** What the rows of this site show of its entities and articles. */
export function knownIn({ entity, article }: Pick<Catalog, 'entity' | 'article'>): Known {
  return {
    entity: (id) => entity.get(id)?.name ?? null,
    source(articleId) {
      const card = article.get(articleId);
      const day = card?.published ? sayCalendarDate(card.published) : '';
      return [card?.publisher ?? card?.agency ?? '', day].filter((part) => part !== '').join(', ');
    },
  };
}
