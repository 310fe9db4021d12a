import type { Opener } from '../session/session.ts';
import { ArticlesView } from './articles.ts';
import { EntitiesView } from './entities.ts';
import { QuotesView } from './quotes.ts';
import { StoriesView } from './stories.ts';
import { TimelineView } from './timeline.ts';

export interface Tab {
  name: string;
  open: Opener;
}

/** The screens behind the keys 1 to 5, in that order. */
export const TABS: readonly Tab[] = [
  { name: 'Timeline', open: (session) => new TimelineView(session) },
  { name: 'Stories', open: (session) => new StoriesView(session) },
  { name: 'Articles', open: (session) => new ArticlesView(session) },
  { name: 'Quotes', open: (session) => new QuotesView(session) },
  { name: 'Entities', open: (session) => new EntitiesView(session) },
];
