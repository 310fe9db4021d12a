import type { Kysely } from 'kysely';
import type { Article } from '../../model/article.ts';
import type { Record } from '../../model/record.ts';
import type { Lineage } from '../../model/story.ts';
import { containsName } from '../names.ts';
import { unpackRaw, unpackText } from '../packing.ts';
import type { ArticleCard, ArticleQuery, ArticleView, Page, RevisionCard } from '../store.ts';
import type { ArticleRow, LineageRow, Tables } from '../tables.ts';
import { entityIds } from './entities.ts';
import { type Order, pageOf } from './page.ts';
import { recordFrom } from './revisions.ts';

type CardRow = ArticleRow & Pick<LineageRow, 'story_id' | 'duplicate_of'> & { copy: ArticleCard['copy'] };

const NEWEST_FIRST: Order = {
  name: 'articles',
  columns: [
    { ref: 'article.day', direction: 'desc', type: 'string' },
    { ref: 'article.article_id', direction: 'asc', type: 'string' },
  ],
};

const CARD = [
  ...['article_id', 'headline', 'publisher', 'agency', 'published', 'language', 'events', 'quotes', 'path', 'url'].map(
    (column) => `article.${column}`,
  ),
  ...['lineage.story_id', 'lineage.duplicate_of', 'lineage.copy'],
];

export async function listArticles(db: Kysely<Tables>, query: ArticleQuery): Promise<Page<ArticleCard>> {
  let rows = db.selectFrom('article');
  const { ids, story, entity, publisher, from, to } = query;
  if (ids) rows = rows.where('article.article_id', 'in', [...ids, '']);
  if (story !== undefined)
    rows = rows.where(
      'article.article_id',
      'in',
      db.selectFrom('lineage').select('article_id').where('story_id', '=', story),
    );
  if (publisher !== undefined) rows = rows.where('article.publisher_key', 'like', containsName(publisher));
  if (from !== undefined) rows = rows.where('article.latest', '>=', from);
  // The list is sorted by the first day: what came later than `to` need not be walked over.
  if (to !== undefined) rows = rows.where('article.earliest', '<=', to).where('article.day', '<=', to);
  if (entity !== undefined) {
    const ids = await entityIds(db, entity);
    const named = db
      .selectFrom('mention')
      .select('article_id')
      .where('entity_id', 'in', [...ids, '']);
    rows = rows.where('article.article_id', 'in', named);
  }
  return pageOf(db, rows, NEWEST_FIRST, query, CARD, cardOf, {
    join: (articles) => articles.leftJoin('lineage', 'lineage.article_id', 'article.article_id'),
  });
}

export async function viewArticle(db: Kysely<Tables>, id: string): Promise<ArticleView | null> {
  const row = await db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.article_id').onRef('revision.n', '=', 'article.revision'),
    )
    .leftJoin('lineage', 'lineage.article_id', 'article.article_id')
    .where('article.article_id', '=', id)
    .selectAll('article')
    .select(['revision.text', 'revision.text_coding', 'revision.text_given', 'revision.record'])
    .select(['lineage.story_id', 'lineage.duplicate_of', 'lineage.copy', 'lineage.card as lineage'])
    .executeTakeFirst();
  if (!row) return null;
  const record = recordFrom(row);
  return {
    ...cardOf(row as unknown as CardRow),
    text: unpackText(row),
    article: record.article ?? UNREAD,
    record,
    lineage: row.lineage === null ? null : (JSON.parse(row.lineage) as Lineage),
  };
}

/** Earlier and other texts under the id, the last to arrive first; the one shown is not among them. */
export async function listRevisions(db: Kysely<Tables>, id: string): Promise<RevisionCard[]> {
  const rows = await db
    .selectFrom('revision')
    .innerJoin('article', 'article.article_id', 'revision.article_id')
    .where('revision.article_id', '=', id)
    .whereRef('revision.n', '<>', 'article.revision')
    .orderBy('revision.n', 'desc')
    .select(['revision.article_id', 'revision.n', 'revision.headline', 'revision.text', 'revision.text_coding'])
    .execute();
  return rows.map((row) => ({ articleId: row.article_id, n: row.n, headline: row.headline, text: unpackText(row) }));
}

export async function rawOf(db: Kysely<Tables>, id: string): Promise<{ bytes: Uint8Array; mediaType: string } | null> {
  const row = await db
    .selectFrom('revision')
    .innerJoin('article', (join) =>
      join.onRef('article.article_id', '=', 'revision.article_id').onRef('article.revision', '=', 'revision.n'),
    )
    .where('revision.article_id', '=', id)
    .select(['packing', 'raw', 'text', 'text_coding', 'media_type'])
    .executeTakeFirst();
  return row ? { bytes: unpackRaw(row), mediaType: row.media_type } : null;
}

/** All records by id, a hundred at a time, so that memory does not grow with the store. */
export async function* allRecords(db: Kysely<Tables>): AsyncGenerator<Record> {
  for (let last = ''; ; ) {
    const rows = await shownRecords(db).where('article.article_id', '>', last).limit(100).execute();
    for (const row of rows) yield recordFrom(row);
    if (rows.length < 100) return;
    last = rows.at(-1)!.article_id;
  }
}

/** Those that are here, by id. */
export async function* theseRecords(db: Kysely<Tables>, ids: readonly string[]): AsyncGenerator<Record> {
  const sorted = [...new Set(ids)].sort();
  for (let from = 0; from < sorted.length; from += 100) {
    const part = sorted.slice(from, from + 100);
    for (const row of await shownRecords(db).where('article.article_id', 'in', part).execute()) yield recordFrom(row);
  }
}

function shownRecords(db: Kysely<Tables>) {
  return db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.article_id').onRef('revision.n', '=', 'article.revision'),
    )
    .orderBy('article.article_id')
    .select(['article.article_id', 'revision.text', 'revision.text_coding', 'revision.text_given', 'revision.record']);
}

function cardOf(row: CardRow): ArticleCard {
  const { headline, publisher, agency, published, language, events, quotes, path, url, copy } = row;
  return {
    id: row.article_id,
    ...{ headline, publisher, agency, published, language },
    ...{ storyId: row.story_id, copy, duplicateOf: row.duplicate_of },
    ...{ events, quotes, path, url },
  };
}

/** What is shown of a document in which a stage gave up before there was an article: nothing but that. */
const UNREAD: Article = {
  headline: null,
  headlineCertainty: null,
  bylines: [],
  dateline: null,
  published: null,
  modified: null,
  publisher: null,
  origin: { agency: null, outlet: null, via: [] },
  url: null,
  language: null,
  captions: [],
  basis: {},
  blocks: [],
  body: '',
};
