import { articlesOf } from '../cited.ts';
import { type Reference, referenceOf } from '../citing/reference.ts';
import type { Format } from '../format.ts';

/** The articles behind the events as CSL-JSON, the form that Zotero, pandoc and citation processors read. Source: CSL 1.0.2. */
export const csl: Format = {
  name: 'csl-json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  async *write(store, query) {
    yield '[';
    let first = true;
    for await (const view of articlesOf(store, query)) {
      yield `${first ? '' : ','}\n${JSON.stringify(itemOf(referenceOf(view)))}`;
      first = false;
    }
    yield '\n]\n';
  },
};

function itemOf({ id, title, authors, publisher, agency, url, language, date }: Reference): object {
  return {
    id,
    type: 'article-newspaper',
    ...(title && { title }),
    // A byline is one string on the page; which part is the family name is not said.
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(publisher && { 'container-title': publisher }),
    ...(agency && { source: agency }),
    ...(url && { URL: url }),
    ...(language && { language }),
    ...(date && { issued: { 'date-parts': [date] } }),
  };
}
