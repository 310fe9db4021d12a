import { articlesOf } from '../cited.ts';
import { type Reference, referenceOf } from '../citing/reference.ts';
import type { Format } from '../format.ts';

/** The articles behind the events in RIS, type NEWS, for EndNote, Mendeley and Zotero. Source: RIS format specification (2011). */
export const ris: Format = {
  name: 'ris',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  async *write(store, query) {
    for await (const view of articlesOf(store, query)) yield recordOf(referenceOf(view));
  },
};

function recordOf({ id, title, authors, publisher, agency, url, language, date }: Reference): string {
  const day = date && [0, 1, 2].map((i) => (date[i] === undefined ? '' : String(date[i]).padStart(2, '0'))).join('/');
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['T2', publisher],
    ['DP', agency],
    ['PY', date && String(date[0])],
    ['DA', day && `${day}/`],
    ['UR', url],
    ['LA', language],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n\r\n`;
}
