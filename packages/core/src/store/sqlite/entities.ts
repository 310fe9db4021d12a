import type { Entity } from '../../model/entity.ts';
import { foldName } from '../names.ts';
import type { EntityRow, MentionRow } from '../tables.ts';
import type { Statements } from './dialect.ts';

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
  remove(entityIds: readonly string[]): void {
    for (const id of entityIds) this.#recount.add(id);
  }

  write(statements: Statements): void {
    const upsert = statements.prepare(UPSERT);
    for (const [id, row] of this.#added) if (!this.#recount.has(id)) upsert.run(...valuesOf(row));
    for (const id of this.#recount) {
      statements.prepare('delete from entity where entity_id = ?').run(id);
      const mentions = statements.prepare('select * from mention where entity_id = ? order by article_id, n').all(id);
      const rows = (mentions as unknown as MentionRow[]).map((mention) => ({ ...entityRow(mention), articles: 0 }));
      const [first, ...rest] = rows;
      if (!first) continue;
      const sum = rest.reduce(joinRows, first);
      const articles = new Set(mentions.map((mention) => mention.article_id)).size;
      upsert.run(...valuesOf({ ...sum, articles }));
    }
  }
}

/** The same of a mention that was written before. */
function entityRow({ entity_id, count, as_of, card }: MentionRow): EntityRow {
  const { name, kind, country } = JSON.parse(card) as Entity;
  return { entity_id, kind, country, name_key: foldName(name), articles: 1, mentions: count, as_of, card };
}

/** Counts add up; the card is that of the latest article, so that an office is the last one held. */
function joinRows(a: EntityRow, b: EntityRow): EntityRow {
  const latest = b.as_of > a.as_of ? b : a;
  return { ...latest, articles: a.articles + b.articles, mentions: a.mentions + b.mentions };
}

const COLUMNS = ['entity_id', 'kind', 'country', 'name_key', 'articles', 'mentions', 'as_of', 'card'] as const;

function valuesOf(row: EntityRow) {
  return COLUMNS.map((column) => row[column]);
}

const UPSERT = `insert into entity (${COLUMNS.join(', ')}) values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (entity_id) do update set
    articles = entity.articles + excluded.articles,
    mentions = entity.mentions + excluded.mentions,
    kind = case when excluded.as_of > entity.as_of then excluded.kind else entity.kind end,
    country = case when excluded.as_of > entity.as_of then excluded.country else entity.country end,
    name_key = case when excluded.as_of > entity.as_of then excluded.name_key else entity.name_key end,
    card = case when excluded.as_of > entity.as_of then excluded.card else entity.card end,
    as_of = case when excluded.as_of > entity.as_of then excluded.as_of else entity.as_of end`;
