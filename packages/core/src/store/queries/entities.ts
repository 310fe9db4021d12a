import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { containsName, foldName } from '../names.ts';
import type { EntityCard, EntityQuery, EntityView, Page } from '../store.ts';
import type { EntityRow, Tables } from '../tables.ts';
import { type Order, pageOf } from './page.ts';

const MOST_NAMED_FIRST: Order = {
  name: 'entities',
  columns: [
    { ref: 'entity.articles', direction: 'desc', type: 'number' },
    { ref: 'entity.entity_id', direction: 'asc', type: 'string' },
  ],
};

export async function listEntities(db: Kysely<Tables>, query: EntityQuery): Promise<Page<EntityCard>> {
  let rows = db.selectFrom('entity');
  const { kind, country, q } = query;
  if (kind !== undefined) rows = rows.where('kind', '=', kind);
  if (country !== undefined) rows = rows.where('country', '=', country.toUpperCase());
  // Typing ahead: what is typed may end in the middle of a word.
  if (q !== undefined)
    rows = rows.where(({ or, eb }) =>
      or([eb('name_key', 'like', `%${foldName(q).trimEnd()}%`), eb('entity_id', '=', q)]),
    );
  return pageOf(db, rows, MOST_NAMED_FIRST, query, ['entity.card', 'entity.articles', 'entity.mentions'], cardOf);
}

export async function viewEntity(db: Kysely<Tables>, id: string): Promise<EntityView | null> {
  const row = await db.selectFrom('entity').where('entity_id', '=', id).selectAll().executeTakeFirst();
  if (!row) return null;
  const mentions = await db
    .selectFrom('mention')
    .where('entity_id', '=', id)
    .orderBy('article_id')
    .orderBy('n')
    .select(['article_id', 'names'])
    .execute();
  const names = mentions.flatMap((mention) => JSON.parse(mention.names) as string[]);
  return {
    ...cardOf(row),
    articleIds: [...new Set(mentions.map(({ article_id }) => article_id))],
    names: [...new Set(names)],
  };
}

/** Ids of the entities that a person may mean: by id, ISO code or whole name; failing that, by a part of the name. */
export async function entityIds(db: Kysely<Tables>, text: string): Promise<string[]> {
  const key = foldName(text);
  const exact = await db
    .selectFrom('entity')
    .select('entity_id')
    .where(({ or, eb }) =>
      or([eb('entity_id', '=', text), eb('name_key', '=', key), eb('country', '=', text.toUpperCase())]),
    )
    .execute();
  if (exact.length > 0 || key === '') return exact.map(({ entity_id }) => entity_id);
  const partly = await db
    .selectFrom('entity')
    .select('entity_id')
    .where(sql.ref('name_key'), 'like', containsName(text))
    .execute();
  return partly.map(({ entity_id }) => entity_id);
}

function cardOf({ card, articles, mentions }: Pick<EntityRow, 'card' | 'articles' | 'mentions'>): EntityCard {
  return { ...(JSON.parse(card) as Omit<EntityCard, 'articles' | 'mentions'>), articles, mentions };
}
