import type { Actor } from '../../model/event.ts';
import type { EventQuery } from '../../store/store.ts';
import { citedBy } from '../cited.ts';
import { type Exported, eventsOf, itemsOf } from '../format.ts';
import type { Cell } from './csv.ts';

type Type = 'string' | 'integer' | 'number';

/** A table of the data package: a file of CSV and the words about it. */
export interface Table {
  name: string;
  title: string;
  fields: readonly [name: string, type: Type, description: string][];
  key: readonly string[];
  /** [field, the table whose `id` it is]. */
  references: readonly [field: string, table: string][];
  rows(store: Exported, query: EventQuery): AsyncGenerator<Cell[]>;
}

export const TABLES: readonly Table[] = [
  {
    name: 'articles',
    title: 'The pages that were read',
    fields: [
      ['id', 'string', "The page's id"],
      ['headline', 'string', 'As the page gives it'],
      ['publisher', 'string', 'Who published it'],
      ['agency', 'string', 'The wire that it comes from'],
      ['published', 'string', 'EDTF'],
      ['language', 'string', 'BCP 47'],
      ['story', 'string', 'The story that it belongs to'],
      ['copy', 'string', 'How it came to be: original, rehost, truncated …'],
      ['duplicate_of', 'string', 'The page that it repeats'],
      ['url', 'string', 'Its address'],
      ['path', 'string', 'The file that it was read from'],
    ],
    key: ['id'],
    references: [],
    async *rows(store, query) {
      const cited = await citedBy(store, query);
      for await (const card of itemsOf((paging) => store.articles(paging))) {
        if (cited && !cited.articles.has(card.id)) continue;
        const { id, headline, publisher, agency, published, language, storyId, copy, duplicateOf, url, path } = card;
        yield [id, headline, publisher, agency, published, language, storyId, copy, duplicateOf, url, path];
      }
    },
  },
  {
    name: 'events',
    title: 'What happened once, however many pages tell it',
    fields: [
      ['id', 'string', "The event's id"],
      ['story', 'string', 'The story that it belongs to'],
      ['date', 'string', 'EDTF'],
      ['type', 'string', 'Root of PLOVER 2.0'],
      ['mode', 'string', 'Mode of PLOVER 2.0'],
      ['cameo', 'string', 'CAMEO code'],
      ['status', 'string', 'happened, ongoing, planned, threatened, hypothetical or denied'],
      ['place', 'string', 'Where, as the page says it'],
      ['text', 'string', 'The best words that say it'],
      ['weight', 'number', 'Importance, 0 to 1'],
      ['origins', 'integer', 'Independent sources'],
    ],
    key: ['id'],
    references: [],
    async *rows(store, query) {
      for await (const event of eventsOf(store, query)) {
        const { id, storyId, date, type, mode, cameo, status, place, text, weight, origins } = event;
        yield [id, storyId, date, type, mode, cameo, status, place, text, weight, origins];
      }
    },
  },
  {
    name: 'parties',
    title: 'Who acts in an event, and towards whom',
    fields: [
      ['event', 'string', 'The event'],
      ['n', 'integer', 'Place among its parties, from 0'],
      ['side', 'string', 'actor or target'],
      ['name', 'string', 'As the page says it'],
      ['entity', 'string', 'Id of the entity'],
      ['country', 'string', 'ISO 3166-1 alpha-3'],
      ['role', 'string', 'Sector'],
    ],
    key: ['event', 'n'],
    references: [['event', 'events']],
    async *rows(store, query) {
      for await (const { id, actors, targets } of eventsOf(store, query)) {
        const of = (side: string, n: number, actor: Actor) => [
          ...[id, n, side, actor.name, actor.id, actor.country, actor.role],
        ];
        for (const [n, actor] of actors.entries()) yield of('actor', n, actor);
        for (const [n, actor] of targets.entries()) yield of('target', actors.length + n, actor);
      }
    },
  },
  {
    name: 'statements',
    title: 'The words of each page that tell an event; offsets are UTF-16 code units, the end exclusive',
    fields: [
      ['event', 'string', 'The event'],
      ['n', 'integer', 'Place among its words, from 0'],
      ['article', 'string', 'The page'],
      ['status', 'string', 'As this page has it'],
      ['date', 'string', 'As this page has it, EDTF'],
      ['reported_by', 'string', 'Who says so, parted by "; "'],
      ['start', 'integer', "First offset in the page's text"],
      ['end', 'integer', 'Offset after the last'],
      ['words', 'string', 'The words themselves'],
    ],
    key: ['event', 'n'],
    references: [
      ['event', 'events'],
      ['article', 'articles'],
    ],
    async *rows(store, query) {
      for await (const { id, statements } of eventsOf(store, query)) {
        let n = 0;
        for (const { articleId, status, date, reportedBy, evidence } of statements)
          for (const { start, end, exact } of evidence)
            yield [id, n++, articleId, status, date, reportedBy.join('; '), start, end, exact];
      }
    },
  },
];
