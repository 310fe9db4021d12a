import type { Entity } from '../model/entity.ts';
import { foldName } from './names.ts';
import type { EntityRow, MentionRow } from './tables.ts';

/** Sums what a batch does to entities, so that each is written once however many articles name it. */
export class EntityLedger {
  readonly #added = new Map<string, EntityRow>();
  readonly #recount = new Set<string>();

  /** What one article adds; an entity that it lists twice is in one article all the same. */
  add(entities: readonly EntityRow[]): void {
    const seen = new Set<string>();
    for (const entity of entities) {
      const row = seen.has(entity.entity_id) ? { ...entity, articles: 0 } : entity;
      seen.add(row.entity_id);
      const sum = this.#added.get(row.entity_id);
      this.#added.set(row.entity_id, sum ? joinRows(sum, row) : row);
    }
  }

  /** An article that no longer names them: rare enough to count these afresh. */
  remove(entityIds: Iterable<string>): void {
    for (const id of entityIds) this.#recount.add(id);
  }

  /** What to add to the entities' rows, by id: writers that take rows in one order do not wait for each other in a circle. */
  additions(): EntityRow[] {
    return [...this.#added.values()]
      .filter((row) => !this.#recount.has(row.entity_id))
      .sort((a, b) => (a.entity_id < b.entity_id ? -1 : 1));
  }

  /** Entities to be counted afresh from their mentions, by id. */
  recounts(): string[] {
    return [...this.#recount].sort();
  }
}

/** An entity's row from all of its mentions, in any order; null when nothing names it any more. */
export function sumMentions(mentions: readonly MentionRow[]): EntityRow | null {
  const [first, ...rest] = mentions.map(entityRow);
  if (!first) return null;
  const articles = new Set(mentions.map(({ article_id }) => article_id)).size;
  return { ...rest.reduce(joinRows, first), articles };
}

function entityRow({ entity_id, count, as_of, card }: MentionRow): EntityRow {
  const { name, kind, country } = JSON.parse(card) as Entity;
  return { entity_id, kind, country, name_key: foldName(name), articles: 1, mentions: count, as_of, card };
}

/** Counts add up; the card is that of the latest article, so that an office is the last one held. */
function joinRows(a: EntityRow, b: EntityRow): EntityRow {
  const latest = b.as_of > a.as_of ? b : a;
  return { ...latest, articles: a.articles + b.articles, mentions: a.mentions + b.mentions };
}

export const ENTITY_COLUMNS = [
  ...['entity_id', 'kind', 'country', 'name_key', 'articles', 'mentions', 'as_of', 'card'],
] as (keyof EntityRow)[];

/** What follows `insert into entity … values …`, in both engines. */
export const ENTITY_MERGE = `on conflict (entity_id) do update set
    articles = entity.articles + excluded.articles,
    mentions = entity.mentions + excluded.mentions,
    kind = case when excluded.as_of > entity.as_of then excluded.kind else entity.kind end,
    country = case when excluded.as_of > entity.as_of then excluded.country else entity.country end,
    name_key = case when excluded.as_of > entity.as_of then excluded.name_key else entity.name_key end,
    card = case when excluded.as_of > entity.as_of then excluded.card else entity.card end,
    as_of = case when excluded.as_of > entity.as_of then excluded.as_of else entity.as_of end`;
