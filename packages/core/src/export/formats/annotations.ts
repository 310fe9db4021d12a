import type { CanonicalEvent, Statement } from '../../model/story.ts';
import type { ArticleView } from '../../store/store.ts';
import { eventsOf, type Format } from '../format.ts';

/** UTF-16 code units before and after the words, by which they are found again when the page has moved. */
const CONTEXT = 32;

/**
 * The evidence of the events as W3C Web Annotations, one a line (JSON-LD): the body says what was coded, the target gives the words by quote
 * and by position in the article's text. Source: Web Annotation Data Model, W3C Recommendation 2017.
 */
export const annotations: Format = {
  name: 'annotations',
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  async *write(store, query) {
    for await (const event of eventsOf(store, query))
      for (const statement of event.statements) {
        const view = await store.article(statement.articleId);
        if (view) yield `${JSON.stringify(annotationOf(event, statement, view))}\n`;
      }
  },
};

function annotationOf(event: CanonicalEvent, { articleId, n, evidence, status, date }: Statement, view: ArticleView) {
  const { id, type, mode, cameo, actors, targets } = event;
  const names = (parties: CanonicalEvent['actors']) => parties.map(({ name }) => name);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:dateline:${articleId}:${n}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: `${type} (${status})` },
      {
        type: 'Dataset',
        format: 'application/json',
        value: { event: id, type, mode, cameo, status, date, actors: names(actors), targets: names(targets) },
      },
    ],
    target: evidence.map(({ start, end, exact }) => ({
      source: view.url ?? `urn:dateline:${articleId}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: view.text.slice(Math.max(0, start - CONTEXT), start),
          suffix: view.text.slice(end, end + CONTEXT),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    })),
  };
}
