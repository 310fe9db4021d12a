import type { CanonicalEvent } from '../model/story.ts';
import type { ArticleCard, ReadStore } from '../store/store.ts';

/** Ids that one look-up takes. */
const PORTION = 100;

/** The articles that tell an event, by id. */
export async function cardsOf(store: ReadStore, { statements }: CanonicalEvent): Promise<Map<string, ArticleCard>> {
  const cards = new Map<string, ArticleCard>();
  const ids = [...new Set(statements.map(({ articleId }) => articleId))];
  for (let from = 0; from < ids.length; from += PORTION) {
    const { items } = await store.articles({ ids: ids.slice(from, from + PORTION), limit: PORTION });
    for (const card of items) cards.set(card.id, card);
  }
  return cards;
}
