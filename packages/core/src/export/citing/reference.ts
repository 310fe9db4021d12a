import { boundsOf } from '../../model/index.ts';
import type { ArticleView } from '../../store/store.ts';

/** What a citation needs of an article; null where the page does not say. */
export interface Reference {
  id: string;
  title: string | null;
  /** Names as they stand in the byline. */
  authors: string[];
  publisher: string | null;
  /** Whose report it is, when another publishes it. */
  agency: string | null;
  url: string | null;
  language: string | null;
  /** Year, and month and day as far as they are known. */
  date: [year: number, month?: number, day?: number] | null;
}

/** `{id}` of the article; a headline that was only derived from the text is not cited as a title. */
export function referenceOf({ id, article, url, language }: ArticleView): Reference {
  return {
    id,
    title: article.headlineCertainty === 'stated' ? article.headline : null,
    authors: article.bylines.map(({ name }) => name),
    publisher: article.publisher,
    agency: article.origin.agency === article.publisher ? null : article.origin.agency,
    url,
    language,
    date: article.published ? partsOf(article.published.edtf) : null,
  };
}

/** The day of a date with a time is the day written on the page, in its own zone. */
function partsOf(edtf: string): Reference['date'] {
  const day = /^(\d{4})-(\d\d)-(\d\d)T/.exec(edtf);
  if (day) return [Number(day[1]), Number(day[2]), Number(day[3])];
  const { earliest, latest } = boundsOf(edtf) ?? {};
  if (!earliest || !latest) return null;
  const [year, month, date] = earliest.split('-').map(Number) as [number, number, number];
  if (earliest === latest) return [year, month, date];
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return [year, month];
  return earliest.slice(0, 4) === latest.slice(0, 4) ? [year] : null;
}
