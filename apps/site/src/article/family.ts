import type { ArticleCard } from '@dateline/core/store';

/** An article with the copies made of it. */
export interface Family {
  card: ArticleCard;
  copies: Family[];
}

/** Articles as a forest: each copy under the article that it repeats. Order is kept; what repeats an article elsewhere is a root. */
export function familiesOf(cards: readonly ArticleCard[]): Family[] {
  const families = new Map(cards.map((card) => [card.id, { card, copies: [] as Family[] }]));
  const roots: Family[] = [];
  for (const family of families.values()) {
    const parent = family.card.duplicateOf === null ? undefined : families.get(family.card.duplicateOf);
    if (parent && parent !== family && !isWithin(parent, family, families)) parent.copies.push(family);
    else roots.push(family);
  }
  return roots;
}

/** Two articles that each claim to repeat the other must not make a circle. */
function isWithin(member: Family, ancestor: Family, families: ReadonlyMap<string, Family>): boolean {
  const seen = new Set<Family>();
  let at: Family | undefined = member;
  while (at && !seen.has(at)) {
    if (at === ancestor) return true;
    seen.add(at);
    at = at.card.duplicateOf === null ? undefined : families.get(at.card.duplicateOf);
  }
  return false;
}
