import type { Store } from '@dateline/core/store';
import { wordAt } from './desk.ts';

/** What people ask of a store, by what it is called in the tables. */
export const QUESTIONS: { [name: string]: (store: Store) => Promise<unknown> } = {
  'a page of the timeline': (store) => store.events({}),
  'by weight': (store) => store.events({ order: 'weight' }),
  'of one person': (store) => store.events({ actor: 'kim-jong-un' }),
  'of a country': (store) => store.events({ actor: 'USA' }),
  'of two months': (store) => store.events({ from: '2015-01-01', to: '2015-03-01' }),
  'of a class': (store) => store.events({ type: 'CONSULT' }),
  'a page of articles': (store) => store.articles({}),
  'a search, with snippets': (store) => store.search({ q: wordAt(9000) }),
  'a search for a common word': (store) => store.search({ q: wordAt(40) }),
  'one article': (store) => store.article('id500'),
};
