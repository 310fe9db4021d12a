import type { Kysely } from 'kysely';
import type { Quote } from '../../model/quote.ts';
import { containsName } from '../names.ts';
import type { Page, QuoteCard, QuoteQuery } from '../store.ts';
import type { Tables } from '../tables.ts';
import type { WordIndex } from '../words/index.ts';
import { type Order, pageOf } from './page.ts';

interface QuoteCardRow {
  article_id: string;
  n: number;
  card: string;
  headline: string | null;
  published: string | null;
}

const NEWEST_FIRST: Order = {
  name: 'quotes',
  columns: [
    { ref: 'quote.day', direction: 'desc', type: 'string' },
    { ref: 'quote.article_id', direction: 'asc', type: 'string' },
    { ref: 'quote.n', direction: 'asc', type: 'number' },
  ],
};

const COLUMNS = ['quote.article_id', 'quote.n', 'quote.card', 'article.headline', 'article.published'] as const;

export async function listQuotes(db: Kysely<Tables>, words: WordIndex, query: QuoteQuery): Promise<Page<QuoteCard>> {
  const { speaker, article, q } = query;
  let rows = db.selectFrom('quote');
  if (article !== undefined) rows = rows.where('quote.article_id', '=', article);
  if (speaker !== undefined)
    rows = rows.where(({ or, eb }) =>
      or([eb('quote.speaker_id', '=', speaker), eb('quote.speaker_key', 'like', containsName(speaker))]),
    );
  if (q !== undefined && q.trim() !== '') rows = rows.where(words.holds('quote', q));
  return pageOf(db, rows, NEWEST_FIRST, query, COLUMNS, cardOf, {
    join: (quotes) => quotes.innerJoin('article', 'article.article_id', 'quote.article_id'),
  });
}

/** `id` as quoteId writes it. */
export async function viewQuote(db: Kysely<Tables>, id: string): Promise<QuoteCard | null> {
  const [, articleId, n] = id.match(/^(.*):(\d{1,9})$/s) ?? [];
  if (articleId === undefined) return null;
  const row = await db
    .selectFrom('quote')
    .innerJoin('article', 'article.article_id', 'quote.article_id')
    .where('quote.article_id', '=', articleId)
    .where('quote.n', '=', Number(n))
    .select(COLUMNS)
    .executeTakeFirst();
  return row ? cardOf(row) : null;
}

/** A quote's id: its article's, a colon, its index there. */
export function quoteId(articleId: string, n: number): string {
  return `${articleId}:${n}`;
}

function cardOf({ article_id, n, card, headline, published }: QuoteCardRow): QuoteCard {
  return {
    id: quoteId(article_id, n),
    articleId: article_id,
    n,
    ...(JSON.parse(card) as Quote),
    headline,
    published,
  };
}
