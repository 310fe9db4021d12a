import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { z } from 'zod';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { missing } from '../problem.ts';
import { ArticlePage, ArticleView, RevisionCard } from '../schemas/cards.ts';
import { ArticleFilters, IdParam } from '../schemas/queries.ts';

const tag = 'articles';

export function articles(store: ReadStore) {
  return new Hono()
    .get(
      '/articles',
      describe({
        tag,
        operationId: 'listArticles',
        summary: 'Articles, the newest first, the undated last',
        answer: ArticlePage,
        failures: ['invalid-request', 'invalid-cursor'],
      }),
      check('query', ArticleFilters),
      async (context) => {
        const { id, ...query } = context.req.valid('query');
        const ids = id === undefined ? undefined : [id].flat();
        return context.json(await store.articles({ ...query, ids }));
      },
    )
    .get(
      '/articles/:id',
      describe({
        tag,
        operationId: 'getArticle',
        summary: 'One article with its text and all that was read from it',
        answer: ArticleView,
        failures: ['not-found'],
      }),
      check('param', IdParam),
      async (context) => {
        const article = await store.article(context.req.valid('param').id);
        return article ? context.json(article) : missing(context, 'article');
      },
    )
    .get(
      '/articles/:id/revisions',
      describe({
        tag,
        operationId: 'listRevisions',
        summary: 'Other texts that came under the same id, the last to arrive first',
        answer: z.array(RevisionCard),
      }),
      check('param', IdParam),
      async (context) => context.json(await store.revisions(context.req.valid('param').id)),
    )
    .get(
      '/articles/:id/raw',
      describe({
        tag,
        operationId: 'getRaw',
        summary: 'The bytes as they came',
        description: 'Sent as a download that no browser will run: the page was written by strangers.',
        answer: 'application/octet-stream',
        failures: ['not-found'],
      }),
      check('param', IdParam),
      async (context) => {
        const raw = await store.raw(context.req.valid('param').id);
        if (!raw) return missing(context, 'article');
        const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(raw.mediaType) ? raw.mediaType : 'application/octet-stream';
        context.header('Content-Type', mediaType);
        context.header('Content-Disposition', 'attachment');
        return context.body(raw.bytes as Uint8Array<ArrayBuffer>);
      },
    );
}
